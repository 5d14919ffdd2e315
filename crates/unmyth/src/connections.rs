//! Takes connections and answers what comes in them; none of them can hold the others up for long.

mod places;
mod progress;
mod watched;

use std::convert::Infallible;
use std::io::{Error, ErrorKind};
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, Response};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use hyper_util::server::graceful::{GracefulConnection, GracefulShutdown};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio::time::timeout;
use tower::ServiceExt as _;

pub(crate) use places::Places;
use progress::Progress;
use watched::{Watched, WatchedBody};

/// How long requests that are on their way may take when the process is asked to end.
pub(crate) const LAST: Duration = Duration::from_secs(10);

/// How long to wait where the system has no more to give: connections end meanwhile.
const AGAIN: Duration = Duration::from_secs(1);

/// How many bytes a request's head has at most, and about how much memory one takes that never ends. Common servers stop
/// at 8 to 32 KiB: the cookies of other programs on the same host are in it.
const LARGEST_HEAD: usize = 32 * 1024;

/// Answers requests until it is asked to end, and then those that are on their way.
pub(crate) async fn answer(listener: TcpListener, app: Router, places: Arc<Places>, asked: impl Future<Output = ()>) {
    // Routes are made ready once, and not for each request.
    let app = app.with_state(());
    let connections = GracefulShutdown::new();
    let mut asked = pin!(asked);
    loop {
        let accepted = async {
            let (stream, peer) = listener.accept().await?;
            Ok((stream, peer, places.take(peer.ip()).await))
        };
        let accepted = tokio::select! {
            accepted = accepted => accepted,
            () = &mut asked => break,
        };
        match accepted {
            // Without a place the connection is closed at once: only this neighborhood is to wait.
            Ok((_, _, None)) => {}
            Ok((stream, peer, Some(place))) => {
                let connection = connections.watch(connection(stream, peer, &place.progress, app.clone()));
                tokio::spawn(async move {
                    until_late(connection, &place.progress).await;
                    drop(place);
                });
            }
            Err(error) if is_senders(&error) => {}
            Err(_) => drop(timeout(AGAIN, std::future::pending::<()>()).await),
        }
    }
    drop(listener);
    let _ = timeout(LAST, connections.shutdown()).await;
}

/// Waits for the end of a connection, and cuts it off if it is late. How it ended is the sender's affair.
async fn until_late(connection: impl Future, progress: &Progress) {
    tokio::select! {
        _ = connection => {}
        () = progress.late() => {}
    }
}

/// A connection, from its first request to its end.
fn connection<S>(
    stream: S,
    peer: SocketAddr,
    progress: &Arc<Progress>,
    app: Router,
) -> impl GracefulConnection<Error = hyper::Error> + Send + use<S>
where
    S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    let stream = Watched { stream, progress: Arc::clone(progress) };
    let progress = Arc::clone(progress);
    let service = service_fn(move |request: Request<Incoming>| {
        progress.has_head();
        let mut request = request.map(|body| Body::new(WatchedBody::new(body, &progress, Progress::has_request)));
        request.extensions_mut().insert(ConnectInfo(peer));
        let (answer, progress) = (app.clone().oneshot(request), Arc::clone(&progress));
        async move {
            let answer: Response<Body> = answer.await.map_err(|never: Infallible| never)?;
            Ok::<_, Infallible>(answer.map(|body| WatchedBody::new(body, &progress, Progress::has_answer)))
        }
    });
    let mut http = http1::Builder::new();
    // `Progress` has the deadlines.
    http.header_read_timeout(None).max_buf_size(LARGEST_HEAD);
    http.serve_connection(TokioIo::new(stream), service)
}

/// Whether a connection failed before it began, as when its sender went away.
fn is_senders(error: &Error) -> bool {
    use ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}

#[cfg(test)]
mod tests {
    use std::net::SocketAddr;
    use std::sync::Arc;

    use axum::Router;
    use axum::body::Bytes;
    use axum::routing::{get, post};
    use tally::Proxies;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::{TcpListener, TcpStream};
    use tokio::sync::{Notify, oneshot};
    use tokio::time::Instant;

    use super::progress::{ANSWER, BODY, HEAD, IDLE, Progress, STALL};
    use super::{LARGEST_HEAD, Places, answer, connection, until_late};

    const PEER: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 1)), 4444);

    fn app() -> Router {
        Router::new()
            .route("/", get(async || "here"))
            .route("/form", post(async |body: Bytes| format!("{} bytes", body.len())))
            .route("/never", get(std::future::pending::<&str>))
            .route("/large", get(async || "x".repeat(1 << 20)))
    }

    /// Time stands still while there is something to do, and else goes on to the next deadline at once.
    #[tokio::test(start_paused = true)]
    async fn who_is_late_is_cut_off_whatever_the_request() {
        let form = "POST /form HTTP/1.1\r\nhost: quiz\r\ncontent-length: 9\r\n\r\n";
        for (sent, answers, longest) in [
            ("", 0, HEAD),
            ("GET / HTTP/1.1\r\nhost: quiz\r\nx-slow:", 0, HEAD),
            (form, 0, BODY),
            ("POST /form HTTP/1.1\r\nhost: quiz\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhal", 0, BODY),
            ("GET /never HTTP/1.1\r\nhost: quiz\r\n\r\n", 0, ANSWER),
            ("GET / HTTP/1.1\r\nhost: quiz\r\n\r\n", 1, IDLE),
            ("GET / HTTP/1.1\r\nhost: quiz\r\n\r\nGET / HTTP/1.1\r\nhost: quiz\r\n\r\n", 2, IDLE),
            (&[form, "123456789", form].concat(), 1, BODY),
        ] {
            let (mut ours, theirs) = tokio::io::duplex(4096);
            let served = tokio::spawn(async move {
                let progress = Arc::new(Progress::new());
                until_late(connection(theirs, PEER, &progress, app()), &progress).await;
            });
            let start = Instant::now();
            ours.write_all(sent.as_bytes()).await.expect("is open");
            let mut said = String::new();
            ours.read_to_string(&mut said).await.expect("is closed in the end");
            served.await.expect("ends");
            assert_eq!(said.matches("HTTP/1.1 200 OK").count(), answers, "{said}");
            assert_eq!(start.elapsed().as_secs(), longest.as_secs(), "{sent:?}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn who_takes_nothing_of_an_answer_is_cut_off() {
        let (mut ours, theirs) = tokio::io::duplex(4096);
        let progress = Arc::new(Progress::new());
        let start = Instant::now();
        ours.write_all(b"GET /large HTTP/1.1\r\nhost: quiz\r\n\r\n").await.expect("is open");
        until_late(connection(theirs, PEER, &progress, app()), &progress).await;
        assert_eq!(start.elapsed().as_secs(), STALL.as_secs());
    }

    #[tokio::test]
    async fn a_head_that_is_too_large_is_refused() {
        let (mut ours, theirs) = tokio::io::duplex(2 * LARGEST_HEAD);
        let progress = Arc::new(Progress::new());
        let head = format!("GET / HTTP/1.1\r\nhost: quiz\r\nx: {}", "x".repeat(LARGEST_HEAD));
        ours.write_all(head.as_bytes()).await.expect("is open");
        until_late(connection(theirs, PEER, &progress, app()), &progress).await;
        let mut said = String::new();
        ours.read_to_string(&mut said).await.expect("is closed");
        assert!(said.starts_with("HTTP/1.1 431 "), "{said}");
    }

    #[tokio::test]
    async fn what_is_on_its_way_is_answered_before_the_end() {
        let (began, goes_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let (begins, waits) = (Arc::clone(&began), Arc::clone(&goes_on));
        let slow = get(async move || {
            begins.notify_one();
            waits.notified().await;
            "in the end"
        });
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("there is a free port");
        let address = listener.local_addr().expect("has an address");
        let (ask, asked) = oneshot::channel::<()>();
        let places = Places::of_system(Proxies::default());
        let served = tokio::spawn(answer(listener, app().route("/slow", slow), places, async {
            let _ = asked.await;
        }));
        let mut stream = TcpStream::connect(address).await.expect("listens");
        stream.write_all(b"GET /slow HTTP/1.1\r\nhost: quiz\r\n\r\n").await.expect("is open");
        began.notified().await;
        ask.send(()).expect("is waited for");
        // Once nobody listens any more, the end has begun.
        while TcpStream::connect(address).await.is_ok() {}
        goes_on.notify_one();
        let mut said = String::new();
        stream.read_to_string(&mut said).await.expect("is closed in the end");
        assert!(said.ends_with("in the end"), "{said}");
        served.await.expect("ends");
    }
}
