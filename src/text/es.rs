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
    right_fact: "Así es: esto es cierto.",
    missed_fact: "Esto es cierto.",
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
    second_look_of: "Otra mirada: {1} de {2}",
    next_card: "Siguiente tarjeta",
    look_again: "Volver a mirar una tarjeta|Volver a mirar {1} tarjetas",
    see_result: "Ver su resultado",

    result: "Su resultado",
    score_unsure: "Tenía dudas. Ahora sabe lo que es cierto.|Tenía dudas. Ahora sabe lo que es cierto.",
    score_none: "Esta era difícil. Ahora sabe lo que es cierto.|Estas eran difíciles. Ahora sabe lo que es cierto.",
    score_all: "Distinguió el mito de la realidad en la única tarjeta.|Distinguió el mito de la realidad en las {1} tarjetas.",
    score_some: "Distinguió el mito de la realidad en {2} de {1} tarjeta.|Distinguió el mito de la realidad en {2} de {1} tarjetas.",
    score_of: "{1} de {2} a la primera",
    facts: "Datos para llevar",
    knew: "Esto ya lo sabía",
    missed: "Esto lo aprendió hoy",
    was_not_sure: "Aquí tenía dudas",
    share: "Compartir los datos",
    copied: "Los datos están copiados. Péguelos donde quiera.",
    copy_by_hand: "Aquí no se puede copiar con el botón. Seleccione el texto y cópielo:",
    print: "Imprimir",
    start_over: "Empezar de nuevo",
    closing: "Para terminar",
    principles_stand_behind: "Detrás de estos datos hay un principio.|Estos datos se apoyan en {1} principios.",
    see_principles: "Ver los principios",
    contact: "Hable con alguien",
    resources: "Para seguir leyendo",

    principles: "Principios",
    principle_of: "{1} de {2}",
    previous: "Anterior",
    next: "Siguiente",
    about: "De qué trata",
    back: "Volver al cuestionario",
    back_to_result: "Volver a su resultado",
    menu: "Más sobre este cuestionario",

    not_counted: "Esta es la versión sencilla: todas las tarjetas en una sola página, sin puntaje. En esta página no se cuenta nada.",

    counted: "Qué se cuenta",
    promise: "Contamos respuestas, no personas.",
    counts_nothing: "Aquí no se cuenta nada.",
    what_that_means: "Qué significa eso",
    nothing_goes: "Esta página no envía sus respuestas a ninguna parte. Desaparecen cuando usted la cierra.",
    nothing_goes_yet: "Mientras el cuestionario sea una sola página sencilla, no se cuenta ni se envía nada. Con el \
                       programa, que muestra las tarjetas una por una, vale lo siguiente:",
    sent_label: "Qué se envía",
    sent_about: "Un mensaje corto, cuando cada tarjeta tiene su primera respuesta: qué cuestionario, en qué versión e \
             idioma y en qué sitio; cuántas tarjetas acertó; y, de cada una, si la acertó, si no, o si tenía dudas. Un \
             número al azar, nuevo cada vez, evita que se cuente dos veces.",
    never_label: "Qué no lleva nunca",
    never_about: "Su nombre, una cuenta, una cookie, una hora, el orden de sus respuestas ni ninguna respuesta después de \
             la primera. Si se detiene antes de la última tarjeta, no se envía nada.",
    kept_label: "Cómo se guarda",
    kept_about: "Se suma con otras nueve partidas, por lo menos, antes de anotarse. Como en cualquier página, el servidor \
             ve una dirección de red; no la guarda.",
    shown_label: "Qué se muestra",
    shown_about: "Sumas de 22 partidas o más; y de una tarjeta, solo donde bastantes personas la acertaron y bastantes no.",
    message: "Su mensaje",
    so_far: "Hasta ahora. Se envía cuando cada tarjeta tiene su primera respuesta y usted sigue adelante.",
    so_far_asks: "Hasta ahora. Junto con su resultado se le pregunta si quiere enviarlo.",
    ready: "Esto se envía cuando usted sigue adelante o sale de la página.",
    asks: "Junto con su resultado se le pregunta si quiere enviar esto.",
    sent: "Esto ya se envió. Si no llega, se envía lo mismo otra vez: seis veces como máximo, en un plazo de 15 minutos.",
    withheld: "No se envía nada. Esto se queda aquí:",
    refused: "Su navegador les pide a los sitios web que no sigan su rastro. Por eso no se envía nada de sus respuestas, y \
              el cuestionario es el mismo.",
    send_nothing: "No enviar nada",
    send_nothing_until: "Vale hasta que cierre la página o la cargue de nuevo. No se guarda.",
    asks_now: "¿Podemos contar sus respuestas?",
    agree: "Contar mis respuestas",
    decline: "No contarlas",
    agreed: "Gracias. Sus respuestas van en camino.",
    declined: "No se envía nada.",

    trouble: "En este momento no se puede mostrar el cuestionario",
    trouble_pack: "Hay un problema con el contenido, no con su dispositivo. Quien está a cargo de esta página puede \
                   arreglarlo.",
    trouble_stopped: "Se detuvo solo. No fue por nada que usted hiciera, y no quedó nada guardado en este dispositivo.",
    trouble_detail: "Qué pasó, para quien está a cargo de esta página",
    start_again: "Volver a empezar",
    quizzes: "¿Mito o realidad?",
    quizzes_about: "Cuestionarios cortos sobre lo que la gente cree. Sin cuenta y sin cookies.",
    missing: "Aquí no hay ninguna página",
    missing_about: "Puede que la dirección haya cambiado o que no esté bien escrita.",
    to_quizzes: "Ver los cuestionarios",
}
.text();
