//! Sites of packs that a test makes: longer ones, other words, other languages.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use crate::support::scratch::Scratch;
use crate::support::site::{copy, needed, player, project};

/// The project's own pack, as it stands in its file.
pub(super) fn own() -> Result<String> {
    let path = project().join("packs/harm-reduction/en.json");
    fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
}

/// Builds a site of packs, each with its place among them, whose tally is its host's own; where the site is.
pub(super) fn build(scratch: &Scratch, packs: &[(&str, &str)]) -> Result<PathBuf> {
    for (place, pack) in packs {
        let path = scratch.folder().join("packs").join(place);
        fs::create_dir_all(path.parent().context("a pack has a folder")?)?;
        fs::write(path, pack)?;
    }
    let site = scratch.folder().join("site");
    if !site.exists() {
        // What the test command has built is the old website here: compressing the programs again takes seconds.
        copy(&needed("UNMYTH_SITE")?, &site)?;
    }
    let mut command = Command::new(needed("UNMYTH_BIN")?);
    command.args(["build", "--packs", "packs", "--out", "site", "--tally", "/api/tally", "--player"]).arg(player()?);
    let done = command.current_dir(scratch.folder()).output()?;
    ensure!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    Ok(site)
}

/// The project's own pack in Arabic, which is said to be in `lang`; what it says is near enough.
pub(super) fn from_right_to_left(lang: &str) -> Result<String> {
    let mut pack: Value = serde_json::from_str(&own()?)?;
    pack["lang"] = json!(lang);
    pack["title"] = json!("الحد من الأضرار: خرافة أم حقيقة؟");
    pack["summary"] = json!("ما هو الحد من الأضرار: ثلاث بطاقات وسبعة مبادئ.");
    pack["introduction"]["title"] = json!("ما هو الحد من الأضرار");
    let list = |pack: &mut Value, name: &str, key: &str, texts: &[&str]| -> Result<()> {
        let all = pack[name].as_array_mut().with_context(|| format!("the pack has no {name}"))?;
        ensure!(all.len() == texts.len(), "the pack has other {name} than the test knows");
        for (one, text) in all.iter_mut().zip(texts) {
            one[key] = json!(text);
        }
        Ok(())
    };
    list(&mut pack, "principles", "text", &PRINCIPLES)?;
    for (key, texts) in CARDS {
        list(&mut pack, "cards", key, &texts)?;
    }
    pack["closing"]["text"] = json!("إن الاعتراف بكل فرد كإنسان أمر أساسي للتعافي من الصدمات ولتشجيع التغيير.");
    Ok(pack.to_string())
}

const PRINCIPLES: [&str; 7] = [
    "يُقبل اختيار الفرد في الاستخدام والسلوك.",
    "يُعامل كل فرد بكرامة مهما كانت حالته.",
    "يُتوقع من المشارك أن يتحمل مسؤولية سلوكه.",
    "لكل شخص صوت مكفول.",
    "الغاية هي تقليل الضرر لا تقليل الاستهلاك.",
    "لا توجد نتائج محددة مسبقًا.",
    "كل هدف يضعه المشارك بنفسه وبكلماته، مع العلم أن الأهداف والمشاعر والظروف تتغير.",
];

const CARDS: [(&str, [&str; 3]); 3] = [
    (
        "myth",
        [
            "الحد من الأضرار يعارض الامتناع، ولذلك يتعارض مع علاج الإدمان التقليدي.",
            "الحد من الأضرار يشجع على تعاطي المخدرات.",
            "الحد من الأضرار يسمح بالسلوك الضار ويقول إن كل شيء مباح.",
        ],
    ),
    (
        "fact",
        [
            "الحد من الأضرار لا يتعارض مع الامتناع، بل يعدّه هدفًا ممكنًا من بين أهداف كثيرة.",
            "الحد من الأضرار ليس مع تعاطي المخدرات ولا ضده، بل يركز على دعم الناس في تقليل الأضرار الناتجة عن التعاطي أو عن سلوكيات أخرى محفوفة بالمخاطر.",
            "الحد من الأضرار لا يتغاضى عن أي سلوك ولا يدينه، بل يقيّم عواقب السلوك ويحاول تقليل أضراره.",
        ],
    ),
    (
        "because",
        [
            "يترك مكانًا لجانب واحد فقط. والامتناع من الأهداف التي يمكن للشخص أن يختارها.",
            "يأخذ «لا يدين» على أنه «يشجع»، وهما أمران مختلفان.",
            "يجادل فكرة غير موجودة. فالنظر عن قرب إلى الضرر عكس القول إن كل شيء مباح.",
        ],
    ),
];
