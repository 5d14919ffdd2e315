// As in a page behind another window, where timers stand still. A headless browser takes each page for one in front.
document.hasFocus = () => false;
const { setTimeout: wait } = window;
window.setTimeout = (run, time, ...rest) => (time > 0 ? 0 : wait(run, time, ...rest));
