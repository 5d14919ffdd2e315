//! The words of the pages around the quizzes: the list of quizzes, privacy, and the page that is missing. No quiz's page
//! carries them.

/// These words in one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "most texts say themselves what they are")]
pub struct Website {
    pub lang: &'static str,

    /// The heading over the list of quizzes.
    pub title: &'static str,
    /// What this is, in a sentence or two. Search engines and shared links show it too.
    pub about: &'static str,
    pub for_whom: &'static str,
    pub choose: &'static str,
    pub embed_it: &'static str,
    pub embed_about: &'static str,

    pub privacy: &'static str,
    pub privacy_about: &'static str,
    pub device: &'static str,
    pub device_about: &'static str,
    pub nothing_sent: &'static str,
    pub asked_first: &'static str,
    pub signals: &'static str,
    pub elsewhere: &'static str,
    pub elsewhere_about: &'static str,
    pub limits: &'static str,
    pub limits_about: &'static str,

    pub missing: &'static str,
    pub missing_about: &'static str,
}

impl Website {
    /// The words for a page in `lang`, by its primary language; English where there are no others.
    pub fn of(lang: &str) -> &'static Self {
        let primary = lang.split('-').next().unwrap_or_default();
        [&EN, &ES, &AR].into_iter().find(|words| words.lang.eq_ignore_ascii_case(primary)).unwrap_or(&EN)
    }
}

const EN: Website = Website {
    lang: "en",

    title: "Myth or fact?",
    about: "Short quizzes about things that many people believe. Decide whether a statement is true, and see right away \
            what is known and why.",
    for_whom: "For anyone who is curious, and for everyone who teaches, cares or works with people. No account, nothing to \
               prepare.",
    choose: "Choose a quiz",
    embed_it: "Put a quiz on your website",
    embed_about: "Copy two lines. The quiz takes on your colors and your language.",

    privacy: "Your privacy",
    privacy_about: "What these quizzes keep about you, what they send, and what they cannot hide.",
    device: "On your device",
    device_about: "The quizzes store nothing: no cookies, nothing in your browser's storage. Your answers are gone when you \
                   close the page. They load nothing from other websites.",
    nothing_sent: "Your answers are not sent anywhere.",
    asked_first: "After each play you are asked first. Without your yes, nothing is sent.",
    signals: "If your browser asks websites not to track you (Do Not Track or Global Privacy Control), nothing is sent. In \
              each quiz, \"What is counted\" shows the message before it is sent. There you can also choose to send nothing.",
    elsewhere: "When a quiz is part of another website",
    elsewhere_about: "That website does not see your answers. It sees that you opened the quiz, how tall the quiz is, and \
                      when you reached the end. A website built to spy could guess from the height which cards came back.",
    limits: "What no website can hide",
    limits_about: "Your internet provider and the provider of this server can see that your device opened this page. If \
                   that is a risk for you, use Tor Browser. Your browser keeps a history of its own, and somebody beside \
                   you can see your screen.",

    missing: "There is no page here",
    missing_about: "The address may have changed, or there is a typo in it.",
};

const ES: Website = Website {
    lang: "es",

    title: "¿Mito o realidad?",
    about: "Cuestionarios cortos sobre cosas que mucha gente cree. Decida si una frase es cierta y vea enseguida qué se sabe \
            y por qué.",
    for_whom: "Para quien tenga curiosidad, y para quienes enseñan, cuidan o trabajan con personas. Sin cuenta y sin \
               preparación.",
    choose: "Elija un cuestionario",
    embed_it: "Poner un cuestionario en su sitio web",
    embed_about: "Copie dos líneas. El cuestionario toma los colores y el idioma de su sitio.",

    privacy: "Su privacidad",
    privacy_about: "Qué guardan de usted estos cuestionarios, qué envían y qué no pueden ocultar.",
    device: "En su dispositivo",
    device_about: "Los cuestionarios no guardan nada: ni cookies ni datos en el navegador. Sus respuestas desaparecen cuando \
                   cierra la página. No cargan nada de otros sitios web.",
    nothing_sent: "Sus respuestas no se envían a ninguna parte.",
    asked_first: "Después de cada partida se le pregunta primero. Si no dice que sí, no se envía nada.",
    signals: "Si su navegador pide a los sitios web que no le rastreen (Do Not Track o Global Privacy Control), no se envía \
              nada. En cada cuestionario, «Qué se cuenta» muestra el mensaje antes de que se envíe. Ahí también puede elegir \
              no enviar nada.",
    elsewhere: "Cuando un cuestionario está en otro sitio web",
    elsewhere_about: "Ese sitio web no ve sus respuestas. Ve que usted abrió el cuestionario, qué altura tiene y cuándo llegó \
                      al final. Un sitio hecho para espiar podría adivinar por la altura qué tarjetas volvieron.",
    limits: "Lo que ningún sitio web puede ocultar",
    limits_about: "Su proveedor de internet y el de este servidor pueden ver que su dispositivo abrió esta página. Si eso es \
                   un riesgo para usted, use Tor Browser. Su navegador guarda su propio historial, y quien esté a su lado \
                   puede ver su pantalla.",

    missing: "Aquí no hay ninguna página",
    missing_about: "Puede que la dirección haya cambiado o que no esté bien escrita.",
};

const AR: Website = Website {
    lang: "ar",

    title: "خرافة أم حقيقة؟",
    about: "اختبارات قصيرة عن أشياء يصدقها كثير من الناس. قرر هل العبارة صحيحة، واعرف فورا ما هو معروف ولماذا.",
    for_whom: "لكل من لديه فضول، ولكل من يعلّم أو يرعى الناس أو يعمل معهم. بلا حساب وبلا تحضير.",
    choose: "اختر اختبارا",
    embed_it: "ضع اختبارا في موقعك",
    embed_about: "انسخ سطرين، فيأخذ الاختبار ألوان موقعك ولغته.",

    privacy: "خصوصيتك",
    privacy_about: "ما الذي تحفظه هذه الاختبارات عنك، وما الذي ترسله، وما الذي لا تستطيع إخفاءه.",
    device: "على جهازك",
    device_about: "لا تحفظ الاختبارات شيئا: لا ملفات تعريف ارتباط (كوكيز) ولا شيء في ذاكرة المتصفح. تختفي إجاباتك عند إغلاق \
                   الصفحة. ولا تحمّل الاختبارات شيئا من مواقع أخرى.",
    nothing_sent: "لا تُرسل إجاباتك إلى أي مكان.",
    asked_first: "بعد كل جولة تُسأل أولا. وإن لم توافق، فلا يُرسل شيء.",
    signals: "إذا كان متصفحك يطلب من المواقع عدم تتبعك (Do Not Track أو Global Privacy Control)، فلا يُرسل شيء. وفي كل اختبار \
              تعرض صفحة «ما الذي يُحصى» الرسالة قبل إرسالها، ويمكنك فيها اختيار عدم إرسال أي شيء.",
    elsewhere: "عندما يكون الاختبار في موقع آخر",
    elsewhere_about: "لا يرى ذلك الموقع إجاباتك. يرى أنك فتحت الاختبار، وارتفاع الاختبار، ومتى وصلت إلى النهاية. وقد يخمن \
                      موقع صُنع للتجسس من الارتفاع أي البطاقات عادت.",
    limits: "ما لا يستطيع أي موقع إخفاءه",
    limits_about: "يستطيع مزود الإنترنت لديك ومزود هذا الخادم أن يريا أن جهازك فتح هذه الصفحة. إن كان في ذلك خطر عليك، فاستخدم \
                   متصفح Tor. ويحتفظ متصفحك بسجله الخاص، ومن يجلس بجانبك يرى شاشتك.",

    missing: "لا صفحة هنا",
    missing_about: "ربما تغير العنوان، أو فيه خطأ في الكتابة.",
};

#[cfg(test)]
mod tests {
    use super::Website;
    use crate::text::Text;

    /// What a search engine shows of it has some 160 letters.
    #[test]
    fn each_language_of_the_interface_has_these_words_too() {
        for lang in ["en", "es", "ar"] {
            let words = Website::of(lang);
            assert_eq!((words.lang, Text::of(lang).lang()), (lang, lang));
            for about in [words.about, words.privacy_about] {
                assert!((40..160).contains(&about.chars().count()), "{about}");
            }
        }
        assert_eq!(Website::of("tlh").lang, "en");
    }
}
