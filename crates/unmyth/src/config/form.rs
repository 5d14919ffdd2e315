//! The configuration as it is written: every key there is, each with its place in the file.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
#[derive(Default)]
pub(super) struct Form {
    pub(super) public_address: Option<Spanned<String>>,
    pub(super) trusted_proxies: Vec<Spanned<String>>,
    pub(super) frame_ancestors: Vec<Spanned<String>>,
    pub(super) daily_plays: Option<Spanned<u64>>,
    pub(super) thresholds: FormThresholds,
    pub(super) report: FormReport,
    pub(super) contacts: Vec<FormContact>,
    pub(super) sites: BTreeMap<Spanned<String>, FormSite>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct FormThresholds {
    pub(super) group: Option<Spanned<u64>>,
    pub(super) batch: Option<Spanned<u64>>,
    pub(super) hours: Option<Spanned<u64>>,
    pub(super) cell: Option<Spanned<u64>>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub(super) struct FormReport {
    pub(super) token_sha256: Option<Spanned<String>>,
    pub(super) public: Option<Spanned<bool>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct FormSite {
    pub(super) title: Spanned<String>,
    #[serde(default = "yes")]
    pub(super) listed: bool,
    pub(super) kiosk_code_sha256: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) contacts: Vec<FormContact>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct FormContact {
    pub(super) label: Spanned<String>,
    pub(super) url: Spanned<String>,
    pub(super) area: Option<Spanned<String>>,
    pub(super) hours: Option<Spanned<String>>,
    pub(super) lang: Option<Spanned<String>>,
    pub(super) review_by: Option<Spanned<String>>,
}

fn yes() -> bool {
    true
}
