//! The report as a page: bars on one baseline, the most believed myth first, and the same figures as a table.

use quiz::Form;
use quiz::release::{Answers, ScoreSplit, Share};
use yew::{Html, html};

use super::csv::parts;
use super::{Chapter, Line};
use crate::day::{date, written};

/// Where the plays of a report were played, and where else the reader may look.
#[derive(Clone, Debug, Default)]
pub(super) struct Place {
    /// The title of one site; `None` for all sites together.
    pub(super) site: Option<String>,
    /// Addresses and names of other reports.
    pub(super) others: Vec<(String, String)>,
    /// Where an operator logs out; `None` for everybody else.
    pub(super) logout: Option<&'static str>,
}

/// The report of all `chapters`.
pub(super) fn page(chapters: &[Chapter], place: &Place) -> Html {
    let other = |(address, name): &(String, String)| {
        html! { <li key={address.clone()}><a href={address.clone()}>{ name }</a></li> }
    };
    html! {
        <main class="unmyth-page unmyth-report" data-screen="report">
            <h1 class="unmyth-report__title">{ "Which myths are believed" }</h1>
            <p class="unmyth-report__about">
                { "Visitors' first answers, " }
                { place.site.as_ref().map_or_else(|| "at all sites".to_owned(), |site| format!("at {site}")) }
                { ". The figures are unverified: anyone can play, and more than once. They are released in groups of \
                   plays, so that no answer of one person can be found in them." }
            </p>
            if !place.others.is_empty() {
                <nav aria-label="Sites">
                    <ul class="unmyth-report__sites" role="list">{ for place.others.iter().map(other) }</ul>
                </nav>
            }
            { for chapters.iter().map(chapter) }
            <p class="unmyth-report__files">
                { "All figures: " }<a href="report.csv">{ "CSV" }</a>{ ", " }<a href="report.json">{ "JSON" }</a>
            </p>
            if let Some(action) = place.logout {
                <form method="post" {action}>
                    <button type="submit" class="unmyth-button">{ "Log out" }</button>
                </form>
            }
        </main>
    }
}

fn chapter(chapter: &Chapter) -> Html {
    let subject = &chapter.subject;
    let id = format!("{}-{}", subject.pack, subject.revision.digits());
    html! {
        <section class="unmyth-report__pack" aria-labelledby={id.clone()} key={id.clone()}>
            <h2 {id} class="unmyth-report__pack-title" lang={subject.lang.clone()}>{ &subject.title }</h2>
            if !subject.is_now {
                <p class="unmyth-report__size">
                    { "An earlier version of this pack, " }<code>{ subject.revision.digits() }</code>{ "." }
                </p>
            }
            { match chapter.days {
                None => html! { <p class="unmyth-report__empty">
                    { "Not enough plays yet. Figures appear only after so many plays that nobody stands out: at least \
                       22, and at most every second day." }
                </p> },
                Some(days) => told(chapter, days),
            } }
        </section>
    }
}

fn told(chapter: &Chapter, (first, last): (i64, i64)) -> Html {
    let batches = if chapter.batches == 1 { "one group".to_owned() } else { format!("{} groups", chapter.batches) };
    let date = |day| html! { <time datetime={date(day)}>{ written(day) }</time> };
    html! {
        <>
            <p class="unmyth-report__size">
                { format!("{} plays, released in {batches}, ", chapter.plays) }
                if first == last {
                    { "on " }{ date(first) }
                } else {
                    { "from " }{ date(first) }{ " to " }{ date(last) }
                }
                { "." }
            </p>
            <ol class="unmyth-report__lines" role="list">
                { for chapter.lines.iter().map(|it| line(it, &chapter.subject.lang)) }
            </ol>
            { chapter.score_split.map(score_split).unwrap_or_default() }
            { table(chapter) }
        </>
    }
}

fn line(line: &Line, lang: &str) -> Html {
    let lang = lang.to_owned();
    let (myth, fact) = line.asked.words.clone().unwrap_or_else(|| (line.asked.id.clone(), String::new()));
    html! {
        <li class="unmyth-report__line" key={line.asked.id.clone()}>
            <p class="unmyth-report__label">{ "Myth" }</p>
            <p class="unmyth-report__myth" lang={lang.clone()}>{ myth }</p>
            if !fact.is_empty() {
                <p class="unmyth-report__fact"><span class="unmyth-report__label">{ "Fact " }</span><span {lang}>{ fact }</span></p>
            }
            { match &line.told {
                None => html! { <p class="unmyth-report__wait">{ "Not enough answers yet" }</p> },
                Some((_, share)) => html! {
                    <div class="unmyth-report__figure">
                        { bar(*share) }
                        <p class="unmyth-report__share">
                            <strong>{ format!("{} % right", share.percent) }</strong>
                            { format!(" ({} to {} %), {} answers", share.low, share.high, share.n) }
                        </p>
                    </div>
                },
            } }
        </li>
    }
}

/// The share as a bar, and its interval as a line through the bar's end; the words beside it say the same.
fn bar(share: Share) -> Html {
    let Share { percent, low, high, .. } = share;
    html! {
        <svg class="unmyth-report__bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
            <rect class="unmyth-report__all" width="100" height="6" />
            <rect class="unmyth-report__right" width={percent.to_string()} height="6" />
            <rect class="unmyth-report__interval" x={low.to_string()} y="2.5" width={(high - low).to_string()} height="1" />
        </svg>
    }
}

fn score_split(score_split: ScoreSplit) -> Html {
    let ScoreSplit { lower, upper } = score_split;
    html! {
        <p class="unmyth-report__halves">
            { format!("In {} plays for which this figure was released, {upper} had at least half of their cards right, \
                       and {lower} had fewer.", lower + upper) }
        </p>
    }
}

fn table(chapter: &Chapter) -> Html {
    let rows = chapter
        .lines
        .iter()
        .flat_map(|line| parts(line).into_iter().map(|(part, value, answers)| row(line, part, &value, answers)));
    html! {
        <details class="unmyth-report__table">
            <summary>{ "All figures as a table" }</summary>
            <div class="unmyth-report__scroll" role="region" aria-label="All figures" tabindex="0">
                <table>
                    <thead><tr>
                        { for ["Card", "Which answers", "Right", "Not right", "All", "Right, %", "95 % interval"]
                            .map(|name| html! { <th scope="col">{ name }</th> }) }
                    </tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
        </details>
    }
}

fn row(line: &Line, part: &str, value: &str, answers: Option<Answers>) -> Html {
    let which = match (part, value) {
        ("form", value) if value == super::csv::name(Form::Myth) => "asked as a myth".to_owned(),
        ("form", _) => "asked as a fact".to_owned(),
        ("language", lang) => format!("in language \"{lang}\""),
        _ => "all".to_owned(),
    };
    let share = answers.and_then(|answers| Some((answers, Share::of(answers)?)));
    let cells = match share {
        None => vec![String::from("not enough yet"); 1],
        Some((answers, Share { percent, low, high, n })) => vec![
            answers.right.to_string(),
            answers.missed.to_string(),
            n.to_string(),
            percent.to_string(),
            format!("{low} to {high}"),
        ],
    };
    let span = (cells.len() == 1).then_some("5");
    html! {
        <tr>
            <th scope="row">{ &line.asked.id }</th>
            <td>{ which }</td>
            { for cells.into_iter().map(|cell| html! { <td colspan={span}>{ cell }</td> }) }
        </tr>
    }
}
