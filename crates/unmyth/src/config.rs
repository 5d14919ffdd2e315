//! The configuration, `unmyth.toml`: checked whole at the start, with errors that name the line and the remedy.

mod contacts;
mod form;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use anyhow::{Result, anyhow, bail};
use quiz::release::{Threshold, Thresholds};
use quiz::{Hex, TallyKey};
use tally::{POOLED, Proxies, Settings, Site, UNLISTED};
use toml::Spanned;
use website::address::{self, Address};
use website::contacts::Contacts;

use contacts::contacts;
use form::Form;

/// How many plays of one site count in a day, where nobody says.
const DAILY_PLAYS: u64 = 50_000;

/// What an operator has set.
#[derive(Debug, Default)]
pub(crate) struct Config {
    /// The sites that count under their own name, by slug.
    pub(crate) sites: BTreeMap<String, Site>,
    pub(crate) thresholds: Thresholds,
    pub(crate) proxies: Proxies,
    pub(crate) daily_plays: Option<u64>,
    /// Origins whose pages may show the quiz in a frame; everywhere, where there are none.
    pub(crate) frame_ancestors: Vec<String>,
    /// Where visitors reach this server.
    pub(crate) public_address: Option<Address>,
    /// The SHA-256 of the token that opens the report.
    pub(crate) report_token: Option<Hex<32>>,
    /// Where visitors turn for help.
    pub(crate) contacts: Contacts,
    /// Whether even the figures of all sites together are for operators alone.
    pub(crate) is_report_closed: bool,
}

impl Config {
    /// Reads a file.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong with it, with its line and the remedy.
    pub(crate) fn read(path: &Path) -> Result<Self> {
        let text = String::from_utf8(website::files::read(path)?)
            .map_err(|_| anyhow!("{}: this is not text in UTF-8. Save the file as UTF-8", path.display()))?;
        Self::parse(&path.display().to_string(), &text)
    }

    /// What of it the tally service goes by.
    pub(crate) fn tally(&self) -> Settings {
        let is_https = |address: &Address| address.origin().starts_with("https://");
        Settings {
            sites: self.sites.clone(),
            thresholds: self.thresholds,
            proxies: self.proxies.clone(),
            daily_plays: self.daily_plays.unwrap_or(DAILY_PLAYS),
            report_token: self.report_token,
            is_report_closed: self.is_report_closed,
            is_secure: self.public_address.as_ref().is_some_and(is_https),
            path: self.public_address.as_ref().map_or_else(|| "/".to_owned(), Address::path),
        }
    }

    fn parse(file: &str, text: &str) -> Result<Self> {
        let wrong = |span: Option<Range<usize>>, words: &str| {
            let line = span.map(|span| text[..span.start.min(text.len())].matches('\n').count() + 1);
            let place = line.map(|line| format!(" line {line}:")).unwrap_or_default();
            anyhow!("{file}:{place} {words}")
        };
        let form: Form = toml::from_str(text).map_err(|error| {
            let words = error.message().lines().next().unwrap_or_default().to_owned();
            let remedy = match words.as_str() {
                words if words.starts_with("unknown field") => "Correct its spelling or remove it",
                words if words.starts_with("missing field") => "Add it",
                words if words.starts_with("duplicate key") => "Remove one of the two",
                _ => "Write it as in the example, docs/unmyth.example.toml",
            };
            wrong(error.span(), &format!("{words}. {remedy}"))
        })?;
        form.check().map_err(|(span, words)| wrong(Some(span), &words))
    }
}

impl Form {
    fn check(self) -> Result<Config, (Range<usize>, String)> {
        let mut config = Config::default();
        for (slug, site) in &self.sites {
            let (span, slug) = (slug.span(), slug.get_ref());
            check_slug(slug).map_err(|error| (span, format!("{slug}: {error}")))?;
            let title = checked(&site.title, |title| {
                let fits = !title.trim().is_empty() && title.chars().count() <= 80;
                fits.then_some(title.to_owned()).ok_or("a title has 1 to 80 characters")
            })?;
            let kiosk_code = match &site.kiosk_code_sha256 {
                Some(digits) => Some(checked(digits, |digits| Hex::parse(digits).ok_or(KIOSK_CODE))?),
                None => None,
            };
            config.sites.insert(slug.clone(), Site { title, listed: site.listed, kiosk_code });
            let contacts = contacts(&site.contacts)?;
            // Every page holds them, and a site that is over needs none.
            if site.listed {
                config.contacts.sites.insert(slug.clone(), contacts);
            }
        }
        config.contacts.everywhere = contacts(&self.contacts)?;
        let of = |threshold, value: &Option<Spanned<u64>>| value.as_ref().map(|value| (threshold, value.clone()));
        let Self { thresholds, .. } = &self;
        let raised = [
            of(Threshold::Group, &thresholds.group),
            of(Threshold::Batch, &thresholds.batch),
            of(Threshold::Hours, &thresholds.hours),
            of(Threshold::Cell, &thresholds.cell),
        ];
        for (threshold, value) in raised.into_iter().flatten() {
            let raised = config.thresholds.raised(threshold, *value.get_ref());
            config.thresholds = raised.map_err(|error| (value.span(), format!("{error}")))?;
        }
        for proxy in &self.trusted_proxies {
            let trusted = config.proxies.trust(proxy.get_ref());
            trusted.map_err(|words| (proxy.span(), words.to_owned()))?;
        }
        for ancestor in &self.frame_ancestors {
            config.frame_ancestors.push(checked(ancestor, |text| {
                let address: Address = text.parse()?;
                (address.origin() == text).then(|| text.to_owned()).ok_or(address::FORM)
            })?);
        }
        config.public_address = match &self.public_address {
            Some(address) => Some(checked(address, str::parse)?),
            None => None,
        };
        config.report_token = match &self.report.token_sha256 {
            Some(digits) => Some(checked(digits, |digits| Hex::parse(digits).ok_or(TOKEN))?),
            None => None,
        };
        config.is_report_closed = match &self.report.public {
            Some(public) if !public.get_ref() && config.report_token.is_none() => {
                let words = "without a token nobody could see the report. Add token-sha256, or remove this line";
                return Err((public.span(), words.to_owned()));
            }
            public => public.as_ref().is_some_and(|public| !public.get_ref()),
        };
        config.daily_plays = match &self.daily_plays {
            Some(plays) if *plays.get_ref() < config.thresholds.get(Threshold::Group) => {
                return Err((
                    plays.span(),
                    "this is less than one group of plays, so no play would ever count. Raise it".to_owned(),
                ));
            }
            plays => plays.as_ref().map(|plays| *plays.get_ref()),
        };
        Ok(config)
    }
}

const TOKEN: &str = "this is not a SHA-256 of 64 digits from 0 to 9 and a to f. Make one with `printf %s TOKEN | \
                     sha256sum`";

const KIOSK_CODE: &str =
    "this is not a SHA-256 of 64 digits from 0 to 9 and a to f. Make one with `unmyth kiosk-code SITE`";

/// What `check` makes of a text, or where the text stands and what is wrong with it.
fn checked<T>(
    text: &Spanned<String>,
    check: impl Fn(&str) -> Result<T, &'static str>,
) -> Result<T, (Range<usize>, String)> {
    check(text.get_ref()).map_err(|words| (text.span(), words.to_owned()))
}

fn check_slug(slug: &str) -> Result<()> {
    if [UNLISTED, POOLED].contains(&slug) {
        bail!("this name is reserved for plays without a site of their own. Rename the site");
    }
    // A site keeps the rules that a message's source does.
    TallyKey::new(slug, "pack", Hex([0; 8]), "en")?;
    Ok(())
}
