// A Firefox that asks nothing: not at its first start, not what it may send, and not whether to translate.
user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.newtabpage.enabled", false);
user_pref("browser.newtab.preload", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.firstRunURL", "");
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("intl.accept_languages", "en");
user_pref("browser.translations.enable", false);
// Without a speech service it would say so in a bar of its own, which the screen reader reads as an alert: so it has no speech.
user_pref("media.webspeech.synth.enabled", false);
