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
    no_program: "El kiosco necesita un navegador con JavaScript y WebAssembly. El cuestionario en sí no necesita nada \
                 de eso:",

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
    take_along_about: "Apunte con la cámara de su teléfono a un código. Esta pantalla no sabe nada de su teléfono.",
    take_quiz: "Este cuestionario",
    code_of: |what| format!("Código QR de: {what}"),

    counted: "Qué se cuenta",
    promise: "Contamos respuestas, no personas.",
    counts_nothing: "Aquí no se cuenta nada.",
    nothing_counted: "Este kiosco no guarda ni envía sus respuestas. Se borran cuando usted termina.",
    terms: [
        (
            "Qué se cuenta",
            "Si acertó, falló o tuvo dudas en su primera respuesta a cada tarjeta, una vez respondidas todas.",
        ),
        (
            "Qué no se cuenta nunca",
            "Su nombre, su cara, la hora, el orden de sus respuestas ni ninguna respuesta después de la primera. Si se \
             va antes de la última tarjeta, no se cuenta nada.",
        ),
    ],
    sent_label: "Qué se envía",
    sent_sums: "Sumas de diez partidas o más, cuando hay red. Los informes solo muestran sumas de 22 partidas o más.",
    sent_nowhere: "Nada de forma automática. Quien cuida este kiosco puede exportar las sumas.",
    kept: |group| match group {
        1 => "En este dispositivo, tras cada partida. El disco puede mostrar las respuestas de una persona.".to_owned(),
        _ => format!(
            "En la memoria, hasta que se puedan guardar {group} partidas como una sola suma. Ninguna se guarda por \
             separado."
        ),
    },
    kept_label: "Cómo se guarda",
    leave_out: "No contar mis respuestas",
    left_out: "Sus respuestas no se cuentan. Vale hasta que usted termine.",
    in_sum: |group| {
        match group {
            1 => "Sus respuestas ya están contadas. No se pueden quitar.",
            _ => {
                "Sus respuestas están en una suma con las de otras personas, o esperan en la memoria para entrar en \
                 una. Ya no se pueden quitar."
            }
        }
        .to_owned()
    },

    attendant: "Menú del personal",
    attendant_corner: "Menú del personal: mantener presionado tres segundos",
    pin: "PIN",
    pin_about: "Escriba el PIN que se eligió al configurar este kiosco.",
    pin_missed: "PIN incorrecto.",
    pin_wait: "PIN incorrecto cinco veces. Pruebe otra vez en un minuto.",
    pin_gone: "El almacenamiento del navegador se vació mientras el kiosco funcionaba, y el PIN ya no está. Este menú queda \
               cerrado hasta que se configure de nuevo el kiosco, con otro PIN, en la página de configuración.",
    open: "Abrir",
    back: "Volver al kiosco",
    plays_kept: "Partidas en este dispositivo",
    plays_unsent: "Aún sin enviar",
    plays_open: "Aún sin guardar",
    last_sent: "Último envío",
    never_sent: "Nada todavía",
    ago: |minutes| match minutes {
        0 => "Hace menos de un minuto".to_owned(),
        1 => "Hace un minuto".to_owned(),
        2..120 => format!("Hace {minutes} minutos"),
        _ => format!("Hace {} horas", minutes / 60),
    },
    starts_ago: |starts| match starts {
        1 => "Antes del último reinicio".to_owned(),
        _ => format!("Antes de los últimos {starts} reinicios"),
    },
    refused_label: "Rechazado",
    refused: |status| {
        let why = match status {
            400 => "No tiene este cuestionario, o no en esta versión o este idioma",
            401 => "Este kiosco no tiene el código de su sitio, o tiene uno antiguo",
            404 | 405 => "Nada en su dirección cuenta partidas",
            413 => "Son demasiado grandes",
            _ => "No dijo por qué",
        };
        format!(
            "El servidor rechazó estas partidas. {why} (estado {status}). Exporte lo contado y avise a quien está a \
             cargo de este sitio web. El kiosco lo intenta de nuevo al menos una vez por hora, y con «Enviar ahora»."
        )
    },
    nowhere_to_send: "Este sitio web no envía partidas",
    storage: "Almacenamiento",
    storage_persists: "El navegador conserva lo contado",
    storage_may_go: "El navegador puede borrar lo contado si falta espacio",
    storage_fails: "Falla: las partidas nuevas solo están en la memoria. Exporte lo contado y libere espacio en el \
                    dispositivo. El kiosco lo intenta de nuevo cada minuto. Deje abierta esta página hasta entonces.",
    storage_unread: "No se pudo leer cuando se inició el kiosco. No se cuenta nada",
    offline: "Uso sin red",
    offline_ready: "Todo listo",
    offline_loading: "Aún no. Siga con red. El kiosco lo intenta de nuevo cada minuto",
    offline_insecure: "No es posible: la dirección empieza con http:. Tiene que empezar con https:",
    offline_blocked: "No es posible: este navegador no deja que el kiosco guarde sus archivos. Salga de la navegación \
                      privada o permita los datos de este sitio en los ajustes del navegador",
    offline_missing: |path| {
        format!(
            "Aún no: el archivo {path} no se puede cargar. Revise la red. Si funciona, avise a quien está a cargo de este \
             sitio web. El kiosco lo intenta de nuevo cada minuto"
        )
    },
    offline_altered: |path| {
        format!(
            "Aún no: el archivo {path} llega cambiado, por ejemplo porque el servidor le añade un script o por un filtro de \
             la red. Avise a quien está a cargo de este sitio web. El kiosco lo intenta de nuevo cada minuto"
        )
    },
    offline_full: "Aún no: el dispositivo está lleno. Libere espacio. El kiosco lo intenta de nuevo cada minuto",
    missing: "Lo que falta en este dispositivo",
    missing_storage: "Guardar. Se puede jugar, pero no se cuenta nada y no se puede comprobar un PIN. Salga de la \
                      navegación privada, permita los datos de este sitio en los ajustes del navegador o libere espacio en \
                      el dispositivo. Después cargue de nuevo esta página.",
    missing_locks: "Notar una segunda ventana. Cuide que el kiosco esté abierto una sola vez, o se puede perder lo contado.",
    missing_awake: "Mantener la pantalla encendida. Apague el bloqueo automático y el ahorro de energía en los ajustes del \
                    dispositivo.",
    missing_voice: "Leer en voz alta: este dispositivo no tiene una voz propia para este idioma. Instale una en los ajustes \
                    del dispositivo. La guía dice cómo.",
    missing_screen: "Llenar la pantalla. Abra el kiosco desde su propio icono o inicie el navegador en modo kiosco. La guía \
                     dice cómo.",
    version: "Versión",
    site: "Sitio",
    site_unknown: |site| {
        format!(
            "{site}: este sitio web no conoce ese nombre. Su servidor no acepta partidas. Pulse «Configurar» y \
             corríjalo"
        )
    },
    export_csv: "Exportar como CSV",
    export_json: "Exportar como JSON",
    export_fails: "Ahora mismo no se puede leer el almacenamiento. Pruebe otra vez en un minuto.",
    export_asked: |file| {
        format!(
            "Se pidió al navegador que guardara {file}. No dice si lo hizo. Busque el archivo y ábralo antes de borrar nada. \
             Si no está, use «Mostrar lo contado»."
        )
    },
    sums: "Mostrar lo contado",
    sums_about: "Si no se puede guardar ningún archivo, escanee cada código con un teléfono o tome una foto de las líneas. La \
                 primera tiene el sitio, el cuestionario, la versión, el idioma, si las partidas se enviaron y cuántas son. \
                 «scores» dice cuántas partidas tuvieron 0, 1, 2 y más aciertos. Cada «card» tiene seis números: aciertos, \
                 fallos y dudas cuando se preguntó como mito, y luego lo mismo como realidad.",
    sums_none: "Todavía no hay nada guardado.",
    try_line: "Probar la conexión",
    line_works: "El servidor responde.",
    line_fails: "El servidor no responde. Las partidas esperan aquí hasta que responda.",
    send_now: "Enviar ahora",
    setup: "Configurar",
    reset: "Empezar desde cero",
    reset_about: |plays| {
        format!(
            "Esto borra todo lo contado en este dispositivo, enviado o no. Expórtelo antes. Para confirmar, escriba el \
             número de partidas en este dispositivo, {plays}:"
        )
    },
    reset_number: "El número de partidas en este dispositivo",
    delete_digit: "Borrar la última cifra",
    reset_sure: "Tengo lo contado: abrí el archivo o escaneé los códigos.",
    reset_do: "Borrar todo lo contado",
    reset_done: "Todo lo contado está borrado.",
    reset_fails: "Lo contado aún no está borrado: el almacenamiento no funciona. Deje esta página abierta. El kiosco \
                  lo intenta de nuevo cada minuto.",

    elsewhere: "El kiosco está abierto en otra pestaña",
    elsewhere_about: "Cierre la otra pestaña y esta seguirá sola. Dos contarían cada una por su lado.",
    unfit: "Este navegador no puede mostrar el kiosco",
    unfit_about: "Es demasiado antiguo o tiene WebAssembly apagado, como en un modo de aislamiento. Actualícelo, saque \
                  esta página de ese modo o use otro navegador. Después abra esta página de nuevo. Lo que ya se contó \
                  en este dispositivo se puede exportar aquí.",
    halted: "Este kiosco se detuvo",
    halted_about: "Se detuvo varias veces en dos minutos. Lo guardado está en este dispositivo. Quien cuida el kiosco \
                   puede exportarlo aquí y empezar de nuevo.",
    start_again: "Empezar de nuevo",
};
