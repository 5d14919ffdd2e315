//! A kiosk's words in Spanish: for readers in the Americas, with "usted".

use super::Text;

pub(super) const ES: Text = Text {
    lang: "es",
    title: "¿Mito o realidad? Un kiosco",
    about: "El cuestionario para una tableta o una pantalla que usan muchas personas, una tras otra.",

    begin: "Toque la pantalla para empezar",
    begin_heard: "Toque la pantalla para empezar, o pulse Intro",
    pause: "Pausa",
    go_on: "Seguir",
    paused: "En pausa. Este hecho o principio se queda.",
    goes_on: "Cada pocos segundos viene otro.",
    fact: "Realidad",
    principle: "Principio",
    no_program: "Un kiosco necesita un navegador con scripts y WebAssembly. El cuestionario en sí no necesita nada de eso:",

    tools: "Para leer",
    languages: "Idioma",
    larger: "Letra más grande",
    usual: "Letra normal",
    aloud: "Leer en voz alta",
    hush: "Dejar de leer",
    answers: "¿Mito, realidad o tiene dudas?",
    done: "Ya terminé",

    still_there: "¿Sigue ahí?",
    still_there_about: |seconds| {
        format!(
            "Toque la pantalla o pulse una tecla en {seconds} segundos. Si no, sus respuestas se borran y puede empezar la \
                 siguiente persona."
        )
    },
    still_here: "Aquí sigo",

    again: "Empezar otra vez",
    take_along: "Para llevar",
    take_along_about: "Apunte con la cámara de su teléfono a uno de los cuadros. Esta pantalla no sabe nada de su teléfono.",
    take_quiz: "Este cuestionario",
    code_of: |what| format!("Un código que lleva a: {what}"),

    counted: "Qué se cuenta",
    promise: "Contamos respuestas, no personas.",
    counts_nothing: "Aquí no se cuenta nada.",
    nothing_counted: "Este kiosco no guarda ni envía nada de sus respuestas. Se van cuando usted se va.",
    terms: [
        (
            "Qué se cuenta",
            "Qué tarjetas se acertaron, cuáles no y en cuáles hubo dudas, cuando cada tarjeta tiene su primera respuesta.",
        ),
        (
            "Qué no se cuenta nunca",
            "Su nombre, su cara, una hora, el orden de sus respuestas ni ninguna respuesta después de la primera. Si se va \
             antes de la última tarjeta, no se cuenta nada.",
        ),
    ],
    sent_label: "Qué se envía",
    sent_sums: "Sumas de diez partidas o más, cuando hay red. De ellas se muestran sumas de 22 partidas o más.",
    sent_nowhere: "Nada, por su cuenta: quien cuida este kiosco puede sacar las sumas de él.",
    kept: |group| match group {
        1 => "En este dispositivo, como suma. Este kiosco anota cada partida por separado.".to_owned(),
        _ => format!(
            "En la memoria, hasta que se puedan anotar {group} partidas como una sola suma. Ninguna partida se anota por \
             separado."
        ),
    },
    kept_label: "Cómo se guarda",
    leave_out: "No contar mis respuestas",
    left_out: "Sus respuestas no se cuentan. Vale hasta que usted termine.",
    in_sum: |group| {
        match group {
            1 => "Sus respuestas ya están contadas, y así se quedan.",
            _ => {
                "Sus respuestas están en una suma con las de otras personas, o esperan en la memoria para entrar en ella. Ya \
                 no se pueden sacar."
            }
        }
        .to_owned()
    },

    keeper: "Para quien cuida el kiosco",
    keeper_door: "Para quien cuida el kiosco: mantener presionado tres segundos",
    pin: "PIN",
    pin_about: "Escriba el PIN que se eligió al configurar este kiosco.",
    pin_missed: "Ese no es el PIN.",
    pin_wait: "No era el PIN, y ya van cinco veces. Pruebe otra vez en un minuto.",
    open: "Abrir",
    back: "Volver al kiosco",
    plays_kept: "Partidas en este dispositivo",
    plays_unsent: "Aún sin enviar",
    plays_open: "Solo en la memoria",
    last_sent: "Último envío",
    never_sent: "Nada todavía",
    ago: |minutes| match minutes {
        0 => "Hace menos de un minuto".to_owned(),
        1 => "Hace un minuto".to_owned(),
        2..120 => format!("Hace {minutes} minutos"),
        _ => format!("Hace {} horas", minutes / 60),
    },
    starts_ago: |starts| match starts {
        1 => "Antes de este inicio".to_owned(),
        _ => format!("Hace {starts} inicios"),
    },
    refused_label: "Rechazado",
    refused: |status| {
        let why = match status {
            400 => "No conoce este cuestionario, o lo tiene en otra versión o en otros idiomas",
            404 | 405 => "En su dirección no hay nada que cuente partidas",
            413 => "Le parecen demasiado grandes",
            _ => "Dice que no",
        };
        format!(
            "El servidor no acepta estas partidas. {why} (respuesta {status}). Avise a quien está a cargo de este sitio y \
             exporte lo contado. Se vuelve a intentar al menos una vez por hora, y con «Enviar ahora»."
        )
    },
    nowhere_to_send: "Las páginas de este sitio no envían nada",
    storage: "Almacenamiento",
    storage_persists: "El navegador lo conserva",
    storage_may_go: "El navegador puede borrarlo cuando necesite espacio",
    storage_fails: "Falla: las partidas nuevas están solo en la memoria. Exporte lo que hay aquí y libere espacio en el \
                    dispositivo; se vuelve a intentar cada minuto. No salga de esta página antes de que funcione.",
    offline: "Sin red",
    offline_ready: "Todo listo",
    offline_not_ready: "Aún no: abra esta página una vez con red",
    version: "Versión",
    site: "Sitio",
    export_csv: "Exportar como CSV",
    export_json: "Exportar como JSON",
    export_fails: "Ahora mismo no se puede leer el almacenamiento. Pruebe otra vez en un minuto.",
    try_line: "Probar la conexión",
    line_works: "El servidor responde.",
    line_fails: "El servidor no responde. Las partidas esperan aquí hasta que responda.",
    send_now: "Enviar ahora",
    setup: "Configurar",
    reset: "Empezar desde cero",
    reset_about: |plays| {
        format!(
            "Esto borra todo lo contado en este dispositivo, enviado o no. Expórtelo antes. Para seguir, escriba el número de \
             partidas en este dispositivo, {plays}:"
        )
    },
    reset_number: "El número de partidas en este dispositivo",
    delete_digit: "Borrar la última cifra",
    reset_do: "Borrar todo lo contado",
    reset_done: "Todo lo contado está borrado.",
    reset_fails: "Lo contado aún no está borrado: ahora mismo el almacenamiento no funciona. Se vuelve a intentar cada minuto, \
                  mientras esta página siga abierta.",

    elsewhere: "El kiosco está abierto en otra pestaña",
    elsewhere_about: "Cierre esa pestaña, y esta seguirá sola. Dos contarían cada una por su lado.",
    unfit: "Este navegador no puede mostrar el kiosco",
    unfit_about: "No tiene WebAssembly: es demasiado antiguo o lo tiene apagado, como en un modo de aislamiento. Actualícelo, \
                  saque esta página de ese modo o use otro navegador; después abra esta página de nuevo. Lo que ya se contó en \
                  este dispositivo se puede sacar desde aquí.",
    halted: "Este kiosco se detuvo",
    halted_about: "Se detuvo varias veces en dos minutos. Lo contado está en este dispositivo: quien cuida el kiosco puede \
                   sacarlo desde aquí y empezar de nuevo.",
    start_again: "Empezar de nuevo",
};
