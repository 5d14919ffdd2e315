//! The interface in Spanish: for readers in the Americas, with "usted", and without a gender where there is a way.

use super::{Text, Words};

pub(super) const ES: Text = Words {
    lang: "es",
    // They stand before "tarjetas" as well as "principios": of one card alone the texts have a form of their own.
    numbers: "ninguna|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez",

    ask: "¿Mito o realidad?",
    answers: "Su respuesta",
    myth: "Mito",
    fact: "Realidad",
    not_sure: "Tengo dudas",
    myth_label: "Mito:",
    fact_label: "Realidad:",

    right_myth: "Así es: esto es un mito.",
    missed_myth: "Esto se repite mucho. Es un mito.",
    unsure_myth: "Está bien tener dudas. Esto es un mito.",
    right_fact: "Así es: esto es cierto.",
    missed_fact: "Esto es cierto.",
    unsure_fact: "Está bien tener dudas. Esto es cierto.",
    either_or: "o lo uno o lo otro",
    taken_for: "una cosa tomada por otra",
    straw_man: "una idea que nadie defiende",
    unchecked: "dicho sin comprobar",
    part_for_whole: "la parte tomada por el todo",
    error_in_myth: "El error del mito",
    principle_behind: "El principio en que se apoya",
    source: "Fuente",
    definition: "Es una definición.",
    research: "Se basa en investigaciones.",

    card_of: "Tarjeta {1} de {2}",
    second_attempt_of: "Segundo intento: {1} de {2}",
    next_card: "Siguiente tarjeta",
    try_again: "Volver a intentar una tarjeta|Volver a intentar {1} tarjetas",
    see_result: "Ver su resultado",

    result: "Su resultado",
    score_unsure: "Tenía dudas. Ahora sabe lo que es cierto.|Tenía dudas. Ahora sabe lo que es cierto.",
    score_none: "Esta era difícil. Ahora sabe lo que es cierto.|Estas eran difíciles. Ahora sabe lo que es cierto.",
    score_all: "Acertó la única tarjeta.|Acertó las {1} tarjetas a la primera.",
    score_some: "Acertó {2} de {1} tarjeta.|Acertó {2} de {1} tarjetas a la primera.",
    facts: "Datos para recordar",
    knew: "Esto ya lo sabía",
    missed: "Esto lo aprendió hoy",
    was_not_sure: "Aquí tenía dudas",
    share: "Compartir los datos",
    copied: "Los datos están copiados. Péguelos donde quiera.",
    copy_by_hand: "Aquí no se puede copiar con el botón. Seleccione el texto y cópielo:",
    print: "Imprimir",
    start_over: "Empezar de nuevo",
    closing: "Para terminar",
    principles_stand_behind: "Estos datos se apoyan en un principio.|Estos datos se apoyan en {1} principios.",
    see_principles: "Ver los principios",
    contacts: "A dónde acudir",
    resources: "Para leer más",

    principles: "Principios",
    principle_of: "{1} de {2}",
    previous: "Anterior",
    next: "Siguiente",
    about: "De qué trata",
    back: "Volver al cuestionario",
    back_to_result: "Volver a su resultado",
    menu: "Más sobre este cuestionario",

    not_counted: "Esta es la versión sencilla: todas las tarjetas en una sola página, sin puntaje. En esta página no \
                  se cuenta nada.",

    counted: "Qué se cuenta",
    promise: "Contamos respuestas, no personas.",
    counts_nothing: "Aquí no se cuenta nada.",
    what_that_means: "Qué significa eso",
    nothing_goes: "Esta página no envía sus respuestas a ninguna parte. Desaparecen cuando usted la cierra.",
    nothing_goes_yet: "Mientras todas las tarjetas estén en una sola página sencilla, no se cuenta ni se envía nada. \
                       Cuando el cuestionario muestra las tarjetas una por una:",
    sent_label: "Qué se envía",
    sent_about: "Un mensaje corto, después de su primera respuesta a cada tarjeta: el cuestionario, su versión e \
                 idioma, y el sitio web en que está; cuántas tarjetas acertó; y, de cada una, si la acertó, si no, o \
                 si tenía dudas. Un número al azar, nuevo cada vez, evita que se cuente dos veces.",
    never_label: "Qué no se incluye nunca",
    never_about: "Su nombre, una cuenta, una cookie, una hora, el orden de sus respuestas ni ninguna respuesta después de \
             la primera. Si se detiene antes de la última tarjeta, no se envía nada.",
    kept_label: "Cómo se guarda",
    kept_about: "Sus respuestas se suman con las de otras nueve partidas, por lo menos, antes de guardar nada. Como en \
                 cualquier página, el servidor ve una dirección de red. No la guarda.",
    shown_label: "Qué se muestra",
    shown_about: "Solo totales de 22 partidas o más. Una tarjeta se muestra solo cuando bastantes personas la \
                  acertaron y bastantes no.",
    message: "Su mensaje",
    card_answer: "Tarjeta {1}: ",
    answer_right: "acertada",
    answer_missed: "no acertada",
    answer_unsure: "con dudas",
    no_answers: "Todavía no hay respuestas.",
    exact_message: "El mensaje exacto",
    so_far: "Hasta ahora. Se envía cuando usted sigue adelante después de la última tarjeta.",
    so_far_asks: "Hasta ahora. Con su resultado le preguntamos si quiere enviarlo.",
    ready: "Esto se envía cuando usted sigue adelante o sale de la página.",
    asks: "Con su resultado le preguntamos si quiere enviar esto.",
    sent: "Esto ya se envió. Si no llega, se envía otra vez: hasta seis veces en 15 minutos.",
    withheld: "No se envía nada. Esto se queda en su dispositivo:",
    refused: "Su navegador les pide a los sitios web que no sigan su rastro. Por eso no se envía ninguna de sus \
              respuestas. El cuestionario es el mismo.",
    send_nothing: "No enviar nada",
    send_no_more: "No volver a enviarlo",
    send_nothing_until: "Vale hasta que cierre o recargue la página. No se guarda.",
    asks_now: "¿Podemos contar sus respuestas?",
    agree: "Contar mis respuestas",
    decline: "No, gracias",
    agreed: "Gracias. Sus respuestas van en camino.",
    declined: "No se envía nada.",

    trouble: "En este momento no se puede mostrar el cuestionario",
    trouble_pack: "El contenido tiene un error. Su dispositivo está bien. Las personas a cargo de esta página pueden \
                   arreglarlo.",
    trouble_stopped: "Se detuvo por un error del cuestionario. No fue por nada que usted hiciera, y no quedó nada \
                      guardado en este dispositivo.",
    trouble_detail: "Detalles para las personas a cargo de esta página",
    start_again: "Volver a empezar",
    cards: "{1} tarjeta|{1} tarjetas",
    minutes: "un minuto, más o menos|unos {1} minutos",
    to_quizzes: "Todos los cuestionarios",
    more_quizzes: "Más cuestionarios",
    again_about: "Volver dentro de dos semanas ayuda a recordar. Entonces cada tarjeta viene en su otra forma: lo \
                  cierto en lugar del mito, o el mito en lugar de lo cierto.",
    again_link: "Guarde esta dirección para entonces",
    remind: "Recordármelo en dos semanas",
    remind_note: "Crea un archivo de calendario en este dispositivo. Tiene la dirección del cuestionario y ninguna de \
                  sus respuestas.",
    reminder: "Dos minutos: ¿mito o realidad?",
    languages: "Idiomas",
    no_language: "En este momento la página no puede cambiar de idioma. Puede abrir el cuestionario en ese idioma, pero \
                  empezaría de nuevo y perdería sus respuestas.",
    stay: "Quedarme aquí",
    go_there: "Abrirlo y empezar de nuevo",
}
.text();
