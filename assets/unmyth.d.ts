/** A quiz in a frame of its own, on a partner's page. */
interface UnmythQuiz extends HTMLElement {}

/** What can be written in the element's tag. Another look takes effect at once; any other change begins the quiz anew. */
interface UnmythQuizAttributes {
  /** The quiz, as its address names it: `harm-reduction`. */
  pack: string;
  /** Its language. Without it, that of the page around it, or else the browser's, where the quiz has it. */
  lang?: string;
  /** The name under which plays are counted, as the quiz's operator has it. */
  site?: string;
  /** Its look; `auto`, which is also meant by nothing, is what the page's color-scheme says, or else that of its ground. */
  theme?: "auto" | "light" | "dark";
  /** The color of what acts, such as `#0c5c63`. It is made darker or lighter where it could not be read. */
  accent?: string;
  /** Whether plays are counted; only ever stricter than the quiz's own pages are. */
  counting?: "on" | "ask" | "off";
  /** Where the quiz is, if not where the script comes from. */
  base?: string;
}

interface UnmythQuizEventMap {
  /** The quiz is there, and can be answered. */
  "unmyth-ready": Event;
  /** A play is over. How it went is nobody's business. */
  "unmyth-complete": Event;
  /** The quiz is not there after 20 seconds, or has stopped. The link in the element is shown where it never came. */
  "unmyth-error": Event;
}

interface HTMLElementTagNameMap {
  "unmyth-quiz": UnmythQuiz;
}

interface HTMLElementEventMap extends UnmythQuizEventMap {}
