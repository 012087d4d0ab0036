//! Texts that nobody would write, each as long as is asked for. What reads them may take no longer a byte than over an
//! ordinary article.

/// A shape: its name, and what it is made of.
pub struct Shape {
    /// What it is called.
    pub name: &'static str,
    make: Make,
}

enum Make {
    /// This, again and again.
    Repeat(&'static str),
    /// Half of the first, half of the second: marks that open and then close.
    Halves(&'static str, &'static str),
    /// What belongs at each index.
    Each(fn(usize) -> String),
}

use Make::{Each, Halves, Repeat};

impl Shape {
    /// A text of this shape of about `bytes` bytes, and no fewer.
    pub fn text(&self, bytes: usize) -> String {
        let mut text = String::with_capacity(bytes + 64);
        match self.make {
            Repeat(piece) => fill(&mut text, bytes, |_| piece.into()),
            Halves(first, second) => {
                fill(&mut text, bytes / 2, |_| first.into());
                fill(&mut text, bytes, |_| second.into());
            }
            Each(piece) => fill(&mut text, bytes, piece),
        }
        text
    }
}

fn fill(text: &mut String, bytes: usize, piece: impl Fn(usize) -> String) {
    let mut index = 0;
    while text.len() < bytes {
        text.push_str(&piece(index));
        index += 1;
    }
}

/// A word that no other index has, of letters alone.
fn word(index: usize) -> String {
    let mut rest = index;
    let mut word = String::new();
    loop {
        word.push(char::from(b'a' + (rest % 26) as u8));
        rest /= 26;
        if rest == 0 {
            return word;
        }
    }
}

fn name(index: usize) -> String {
    let word = word(index);
    let (first, rest) = word.split_at(1);
    format!("{}{rest}n", first.to_uppercase())
}

const fn shape(name: &'static str, make: Make) -> Shape {
    Shape { name, make }
}

/// What every other shape is held against: an article, with the quotations and names that a report has.
pub const ORDINARY: Shape = shape("an ordinary article", Each(|index| {
    let (topic, person, other) = (word(index % 97 + 700), name(index % 31 + 900), name(index % 17 + 20_000));
    match index % 4 {
        0 => format!("The council of {other} decided on Monday to rebuild the {topic} bridge, which engineers had closed in May.\n\n"),
        1 => format!("“We waited for years, and now the {topic} work begins,” said {person} {other}, who leads the council. "),
        2 => format!("She called the plan “a fair answer” to what {person} had asked. It will cost {index} million euros.\n\n"),
        _ => format!("Repairs to the {topic} and the road beside it will take until autumn, and ferries will sail twice a day. "),
    }
}));

/// The shapes.
pub const SHAPES: &[Shape] = &[
    shape("quotation marks", Repeat("\"")),
    shape("opening marks", Repeat("“")),
    shape("closing marks", Repeat("”")),
    shape("marks opened, then closed", Halves("“", "”")),
    shape("marks of two kinds in turn, then closed", Halves("“‘", "’”")),
    shape("marks opened with a word each", Repeat("“Kim ")),
    shape("quoted letters", Repeat("“K” ")),
    shape("quoted letters in single marks", Repeat("‘k’ ")),
    shape("apostrophes", Repeat("'")),
    shape("apostrophes after words", Repeat("boys' ")),
    shape("apostrophes before words", Repeat("'tis ")),
    shape("angle marks", Repeat("«»")),
    shape("full stops", Repeat(".")),
    shape("full stops apart", Repeat(". ")),
    shape("ellipses", Repeat("… ")),
    shape("question marks", Repeat("?!")),
    shape("initials", Repeat("J. ")),
    shape("initials without space", Repeat("J.")),
    shape("abbreviations", Repeat("Mr. ")),
    shape("numbers with stops", Repeat("1.")),
    shape("a list of numbers", Each(|index| format!("{index}. "))),
    shape("numbers in words", Repeat("million ")),
    shape("numbers with commas", Repeat("1,000,")),
    shape("one word", Repeat("k")),
    shape("one word in capitals", Repeat("K")),
    shape("one word of Chinese", Repeat("京")),
    shape("one word with hyphens", Repeat("k-")),
    shape("dashes", Repeat("—")),
    shape("colons", Repeat("Kim: ")),
    shape("commas", Repeat(",")),
    shape("words and commas", Repeat("kim, ")),
    shape("paragraphs of one word", Repeat("Kim\n\n")),
    shape("paragraphs of one sentence", Repeat("Kim came.\n\n")),
    shape("paragraphs that quote", Repeat("“Kim came.\n\n")),
    shape("paragraphs of marks", Repeat("“\n\n")),
    shape("a dateline a paragraph", Repeat("PARIS (AP) — Kim came.\n\n")),
    shape("advertisements", Repeat("Advertisement\n\n")),
    shape("newlines", Repeat("\n")),
    shape("newlines and letters", Repeat("k\n")),
    shape("CRLF", Repeat("\r\n")),
    shape("spaces", Repeat(" ")),
    shape("tabs and words", Repeat("k\t")),
    shape("no-break spaces", Repeat("\u{a0}")),
    shape("names", Each(|index| format!("{} {} ", name(index), name(index + 7)))),
    shape("names with commas", Each(|index| format!("{} {}, ", name(index), name(index + 7)))),
    shape("names with one surname", Each(|index| format!("{} Kim came. ", name(index)))),
    shape("names with one forename", Each(|index| format!("Anna {} came. ", name(index)))),
    shape("one name in one sentence", Repeat("Anna Kim ")),
    shape("titles of people", Repeat("President ")),
    shape("people with titles", Each(|index| format!("President {} came. ", name(index)))),
    shape("people who speak", Each(|index| format!("“We came, all {index} of us,” said Anna {}. ", name(index)))),
    shape("people who speak in one paragraph each", Each(|index| format!("“We came in {index} ships,” {} said.\n\n", name(index)))),
    shape("one remark over and over", Repeat("“We cannot wait for another winter,” said Anna Berg. ")),
    shape("one remark in parts", Repeat("“We came,” she said, ")),
    shape("speakers by pronoun", Repeat("She said that he came. ")),
    shape("verbs of saying", Repeat("said ")),
    shape("according to", Repeat("according to ")),
    shape("cues before marks", Repeat("said “ ")),
    shape("cues after marks", Repeat("” said ")),
    shape("who, who, who", Repeat("who ")),
    shape("brackets opened", Repeat("(")),
    shape("brackets closed", Repeat(")")),
    shape("brackets in brackets", Halves("(", ")")),
    shape("brackets of three kinds", Halves("([{", "}])")),
    shape("bracketed words", Repeat("(k) ")),
    shape("distinct words", Each(|index| format!("{} ", word(index)))),
    shape("distinct words, a sentence each", Each(|index| format!("The {} came. ", word(index)))),
    shape("sentences of two words", Repeat("Kim came. ")),
    shape("sentences alike but for one word", Each(|index| {
        format!("The council of the city voted on Monday to close the {} bridge for repairs. ", word(index))
    })),
    shape("one sentence over and over", Repeat("The council of the city voted on Monday to close the bridge for repairs. ")),
    shape("scripts in turn", Repeat("Kim Ким 金 قال שלום ")),
    shape("scripts in turn without space", Repeat("kкم金")),
    shape("combining marks", Repeat("\u{301}")),
    shape("letters with combining marks", Repeat("e\u{301}\u{323}\u{308} ")),
    shape("right to left", Repeat("قال «سمعت». ")),
    shape("bidirectional controls", Repeat("\u{202e}\u{2066}k")),
    shape("emoji", Repeat("👩‍👩‍👧‍👦")),
    shape("flags", Repeat("🇰🇵")),
    shape("zero-width joiners", Repeat("\u{200d}")),
    shape("NULs", Repeat("\0")),
    shape("NULs between words", Repeat("k\0 ")),
    shape("replacement characters", Repeat("\u{fffd}")),
    shape("slashes", Repeat("a/b/")),
    shape("addresses", Repeat("https://example.com/a.b?c=d. ")),
    shape("mail addresses", Repeat("a@b.c ")),
    shape("bullets", Repeat("• k\n")),
    shape("asterisks", Repeat("*")),
    shape("underscores", Repeat("_")),
    shape("tags", Repeat("<b>")),
    shape("money", Repeat("$1.5bn ")),
    shape("ampersands", Repeat("A & ")),
];
