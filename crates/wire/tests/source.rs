//! The harm-reduction pack says what its source says, word for word.

const SOURCE: &[&str] = &[
    "Harm reduction is a set of practical strategies and ideas aimed at reducing negative consequences associated with drug use and/or other potentially harmful behaviors.",
    "Harm Reduction is also a movement for social justice built on a belief in, and respect for, basic human rights.",
    "The philosophy embraces respect, not being judgey and building a functioning therapeutic relationship with your participants, before expecting engagement in treatment.",
    "Individual's choice to use/behave is accepted",
    "Every individual is treated with dignity, regardless of their situation",
    "Participant is expected to take responsibility for their own behavior",
    "Every person is guaranteed a voice",
    "The process is about reducing harm and not consumption",
    "No pre-defined outcomes given",
    "Any goals set are goals made by the participant and in their own words, with an understanding that goals and feelings and situations change",
    "Harm reduction is opposed to abstinence and therefore conflicts with traditional substance abuse treatment",
    "Harm reduction is not at odds with abstinence; instead, it includes it as one possible goal across a continuum of possibilities",
    "Harm reduction encourages drug use",
    "Harm reduction is neither for nor against drug use. It does not seek to stop drug use, unless individuals make that their goal. Harm reduction focuses on supporting people's efforts to reduce the harms created by drug use or other risky behaviors",
    "Harm reduction permits harmful behavior and maintains an \"anything goes\" attitude",
    "Harm reduction neither condones nor condemns any behavior. Instead, it evaluates the consequences of behaviors and tries to reduce the harms that those behaviors pose",
    "It is my hope that housing providers in Dane County will continue to incorporate Harm Reduction strategies in their programs. Recognizing each individual as a human, rather than a diagnosis or use status, is crucial to healing trauma and encouraging change.",
];

#[test]
fn word_for_word() {
    let pack = include_bytes!("../../../packs/harm-reduction/en.json");
    let pack = wire::parse("en.json", pack).expect("is good");
    let introduction = pack.introduction().paragraphs.iter().map(quiz::Words::as_str).collect::<Vec<_>>().join(" ");
    let cards = pack.cards().iter().flat_map(|card| [card.myth.as_str(), card.fact.as_str()]);
    let principles = pack.principles().iter().map(|principle| principle.text.as_str());
    let whole: Vec<&str> = principles.chain(cards).chain(pack.closing().map(|closing| closing.text.as_str())).collect();

    // The introduction is the first three sentences and no more; each other text is one of the source's, in its order.
    assert_eq!(introduction, SOURCE[..3].join(" "));
    assert_eq!(whole.len(), SOURCE.len() - 3);
    for (text, source) in whole.iter().zip(&SOURCE[3..]) {
        assert!(
            text == source || text.strip_suffix('.') == Some(source),
            "the pack says: {text}\nits source: {source}"
        );
    }
}
