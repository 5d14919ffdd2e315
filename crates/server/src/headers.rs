//! The headers of a site's pages and files: what a browser may do with them, and who may show them.

use axum::Router;
use axum::http::{HeaderName, HeaderValue, header};
use tower_http::set_header::SetResponseHeaderLayer;

/// What a page may use of the device: nothing. Each is named, since what is not named may be used; what a browser does
/// not know it writes to the console, so these are the ones that all know that know any.
const NOTHING: &str = "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), \
                       fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), \
                       payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), \
                       xr-spatial-tracking=()";

/// The policy of a page that may be shown in frames of the pages of `ancestors` alone, or everywhere without any.
pub(crate) fn framed(policy: &str, ancestors: &[String]) -> String {
    if ancestors.is_empty() {
        return policy.to_owned();
    }
    // The site's own pages show it as well: the configurator does.
    format!("{policy}; frame-ancestors 'self' {}", ancestors.join(" "))
}

/// Gives all answers of `site` the headers that hold for every file.
pub(crate) fn with(site: Router) -> Router {
    let fixed = |name: HeaderName, value| SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value));
    site.layer(fixed(header::CACHE_CONTROL, "no-cache"))
        .layer(fixed(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(fixed(header::REFERRER_POLICY, "no-referrer"))
        // A sandboxed frame has no origin, so that its own files are another's to it; and so they are to the partner's
        // page that loads the element. There is nothing in them that only some may read.
        .layer(fixed(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"))
        .layer(fixed(HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"))
        // Pages that are isolated from others show frames that are so, and no others.
        .layer(fixed(HeaderName::from_static("cross-origin-embedder-policy"), "require-corp"))
        .layer(fixed(HeaderName::from_static("permissions-policy"), NOTHING))
}
