//! The headers of a site's pages and files: what a browser may do with them, and who may show them.

/// What a page may use of the device: nothing. Each is named, since what is not named may be used; what a browser does
/// not know it writes to the console, so these are the ones that all know that know any.
pub const NOTHING: &str = "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), \
                       fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), \
                       payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), \
                       xr-spatial-tracking=()";

/// What a kiosk's page may use besides: its screen stays on, and fills all there is.
pub fn of_kiosk() -> String {
    ["screen-wake-lock", "fullscreen"]
        .iter()
        .fold(NOTHING.to_owned(), |all, one| all.replace(&format!("{one}=()"), &format!("{one}=(self)")))
}

/// The policy of a page that may be shown in frames of the pages of `ancestors` alone, or everywhere without any.
pub fn framed(policy: &str, ancestors: &[String]) -> String {
    if ancestors.is_empty() {
        return policy.to_owned();
    }
    // The site's own pages show it as well: the configurator does.
    format!("{policy}; frame-ancestors 'self' {}", ancestors.join(" "))
}

/// The policy of a page that nobody else's page shows.
pub fn unframed(policy: &str) -> String {
    format!("{policy}; frame-ancestors 'none'")
}

/// What holds for every file of a site, wherever it is served; the files for static hosts say the same.
pub const EVERYWHERE: [(&str, &str); 5] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    // A sandboxed frame has no origin, so that its own files are another's to it; and so they are to the partner's page
    // that loads the element. There is nothing in them that only some may read.
    ("access-control-allow-origin", "*"),
    ("cross-origin-resource-policy", "cross-origin"),
    // Pages that are isolated from others show frames that are so, and no others.
    ("cross-origin-embedder-policy", "require-corp"),
];

/// How long a file may be kept whose address has a digest of it: it is never another.
pub const FOREVER: &str = "public, max-age=31536000, immutable";
