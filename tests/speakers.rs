//! Who spoke: each rule beyond the plain `Kim said` in a sentence or two of our own.

use nutgraf::{Document, quotations};

/// Each text, with the mention and the name of the speaker of each of its passages; empty where there is none.
const CASES: &[(&str, &[(&str, &str)])] = &[
    // what is a name and what is a clause
    (
        "“It is late,” the note said. Ann Lee knew that Tom Ray was “too proud to stay”.",
        &[("the note", "the note"), ("Ann Lee", "Ann Lee")],
    ),
    ("“The vote stands,” US senator Ann Lee said.", &[("Ann Lee", "Ann Lee")]),
    ("Ann Lee, CEO of Perion, left the room. “It is over,” she said.", &[("she", "Ann Lee")]),
    ("Soo-jin said it was “quite late”.", &[("Soo-jin", "Soo-jin")]),
    ("Russian state TV called it “a day of joy”.", &[("Russian state TV", "Russian state TV")]),
    ("Ahmed al-Sharaa said it was “quite late”.", &[("Ahmed al-Sharaa", "Ahmed al-Sharaa")]),
    ("The star of the film “Big Glass” said she is “far too happy”.", &[("", ""), ("The star", "The star")]),
    ("Ann Lee, the mayor, meanwhile, said it was “quite late”.", &[("Ann Lee", "Ann Lee")]),
    ("“It is late” is how Ann Lee, a farmer, put it.", &[("Ann Lee", "Ann Lee")]),
    ("“It is late” was all she would say.", &[("she", "she")]),
    ("He was described by neighbours as “a quiet man”.", &[("neighbours", "neighbours")]),
    ("The vote was hailed as “a day of joy” by campaigners.", &[("campaigners", "campaigners")]),
    ("“It is late!” came the reply from the crowd.", &[("the crowd", "the crowd")]),
    ("Beijing’s liaison office called it “a day of joy”.", &[("Beijing’s liaison office", "Beijing’s liaison office")]),
    // what a body is of, or for
    ("The Department of Justice said it was “quite late”.", &[("Department of Justice", "Department of Justice")]),
    (
        "The Office for National Statistics said it was “quite late”.",
        &[("Office for National Statistics", "Office for National Statistics")],
    ),
    ("The Ministry of the Interior said it was “quite late”.", &[("Ministry of the Interior", "Ministry of the Interior")]),
    (
        "A Ministry of Defence spokesman said it was “quite late”.",
        &[("A Ministry of Defence spokesman", "A Ministry of Defence spokesman")],
    ),
    ("Bank of England Governor Tom Ray said it was “quite late”.", &[("Tom Ray", "Tom Ray")]),
    ("Ann Lee of the University of Leeds said it was “quite late”.", &[("Ann Lee", "Ann Lee")]),
    ("The Bank of China fell. China said it was “quite late”.", &[("China", "China")]),
    (
        "The Royal College of General Practitioners said it was “quite late”.",
        &[("Royal College of General Practitioners", "Royal College of General Practitioners")],
    ),
    ("The government of Ann Lee is weak. “It is late,” Ms Lee said.", &[("Lee", "Ann Lee")]),
    (
        "“It is bad,” said Tom Church of Leeds. “It is late,” said Church.",
        &[("Tom Church", "Tom Church"), ("Church", "Tom Church")],
    ),
    ("Ann Lee, D-North Carolina, called it “quite late”.", &[("Ann Lee", "Ann Lee")]),
    ("His wife, J-Lo, said it was “quite late”.", &[("His wife", "J-Lo")]),
    ("Ann Lee, D-Ohio, who left, called it “quite late”.", &[("Ann Lee", "Ann Lee")]),
    // who is named behind an office
    ("Minister for Health Ann Lee said it was “quite late”.", &[("Ann Lee", "Ann Lee")]),
    ("Minister for Foreign Affairs Oona Lee said it was “quite late”.", &[("Oona Lee", "Oona Lee")]),
    ("Secretary of State for Wales Jo Lee said it was “quite late”.", &[("Jo Lee", "Jo Lee")]),
    ("Speaker of the House Ann Lee said it was “quite late”.", &[("Ann Lee", "Ann Lee")]),
    ("Mayor of New York Ann Lee said it was “quite late”.", &[("Ann Lee", "Ann Lee")]),
    (
        "The Prime Minister of New Zealand said it was “quite late”.",
        &[("The Prime Minister of New Zealand", "The Prime Minister of New Zealand")],
    ),
    ("Taoiseach Ann Lee said it was “quite late”.", &[("Ann Lee", "Ann Lee")]),
    // what is no subject
    ("Within half an hour of the first reports of it, the site opened its “safe room”.", &[("", "")]),
    ("In a letter, seen by the Guardian, the editor wrote that it was “a fine day”.", &[("the editor", "the editor")]),
    ("In Rome, the mayor said it was “a fine day”.", &[("the mayor", "the mayor")]),
    (
        "Tom Ray called it “too late”, while his deputy, Ann Lee, described the plan as “far too bold”.",
        &[("Tom Ray", "Tom Ray"), ("his deputy", "Ann Lee")],
    ),
    ("He was “a hero” to his wife, Ann Lee, said Tom Ray.", &[("Tom Ray", "Tom Ray")]),
    ("He is “fully aware” of it, Ann Lee, his lawyer, told reporters.", &[("Ann Lee", "Ann Lee")]),
    ("A guard who tried to stop the thief said he was “very quick”.", &[("A guard", "A guard")]),
    ("The officer who shot the dog said it was “about to bite”.", &[("The officer", "The officer")]),
    ("Ann Lee had at last described the plan as “a waste of time”.", &[("Ann Lee", "Ann Lee")]),
    ("Ann Lee on Monday criticised the plan adopted in Rome, saying it goes “nowhere near far enough”.", &[("Ann Lee", "Ann Lee")]),
    ("Judge Tom Ray late on Thursday night issued a ruling citing a “sincere belief”.", &[("Tom Ray", "Tom Ray")]),
    ("Ann Lee, a farmer from Ohio, tweeted a warning. “Stay away from the river today.”", &[("Ann Lee", "Ann Lee")]),
    ("Ann Lee said the rules were meant to head off “more radical” protest marches.", &[("Ann Lee", "Ann Lee")]),
    ("Unions reacted, with the club’s Ann Lee calling it “a waste of time”.", &[("Ann Lee", "Ann Lee")]),
    ("One of her lawyers, Tom Ray, said it was “quite late”.", &[("One", "Tom Ray")]),
    ("One of the men, Tom Ray, said it was “quite late”.", &[("One", "Tom Ray")]),
    ("They left New York. Eve Fox loves it. “It is late,” she said.", &[("she", "Eve Fox")]),
    // surnames
    ("Tom Ray Jr. spoke. “It is late,” Mr. Ray said.", &[("Ray", "Tom Ray Jr")]),
    ("Ann Lee KC spoke. “It is late,” Ms Lee said.", &[("Lee", "Ann Lee KC")]),
    (
        "President Ray spoke. His son, Tom Ray Jr., called it “too late”. “It is late,” Mr. Ray said.",
        &[("His son", "Tom Ray Jr"), ("Ray", "President Ray")],
    ),
    (
        "Tom Ray spoke. “It is late,” Jim Ray Jr. said. “It is bad,” Ray Jr. said.",
        &[("Jim Ray Jr", "Jim Ray Jr"), ("Ray Jr", "Jim Ray Jr")],
    ),
    ("Tom Ray met his son, Tom Ray Jr., on Monday. “It is late,” Ray said.", &[("Ray", "Tom Ray")]),
    ("Ann De Ray sued her husband, Tom De Ray. “It is late,” Mr. De Ray said.", &[("De Ray", "De Ray")]),
    ("Martin Luther King III spoke. “It is late,” Mr. King said.", &[("King", "Martin Luther King III")]),
    ("Bill de Ray spoke. “It is late,” Mr. de Ray said.", &[("de Ray", "Bill de Ray")]),
    ("Chris Van Ray spoke. “It is late,” Van Ray said.", &[("Van Ray", "Chris Van Ray")]),
    ("Ann Lee-Ray spoke. “It is late,” Lee-Ray said.", &[("Lee-Ray", "Ann Lee-Ray")]),
    ("Ann Holt Ray spoke. “It is late,” Ms. Holt Ray said.", &[("Holt Ray", "Ann Holt Ray")]),
    ("Ann Holt Ray spoke. Ray left. “It is late,” Holt Ray said.", &[("Holt Ray", "Holt Ray")]),
    ("Olympian Mo Ray spoke. “It is late,” Mo Ray said.", &[("Mo Ray", "Mo Ray")]),
    (
        "“It is late,” said Ann Lee. The Australian called it “a day of joy”.",
        &[("Ann Lee", "Ann Lee"), ("The Australian", "The Australian")],
    ),
    ("“It is late,” the Australian said.", &[("the Australian", "the Australian")]),
    ("Ann Lee beat Eve Fox. The Australian called it “a day of joy”.", &[("The Australian", "The Australian")]),
    ("Australian Ann Lee said it was “quite late”.", &[("Ann Lee", "Ann Lee")]),
    ("American Samoa said it was “quite late”.", &[("American Samoa", "American Samoa")]),
    ("Witness Tom Ray spoke. “It is late,” the witness said.", &[("the witness", "Tom Ray")]),
    ("Witness Tom Ray spoke. Another witness left. “It is late,” the witness said.", &[("the witness", "the witness")]),
    (
        "Vice President Tom Ray spoke. A president must lead. “It is late,” the vice president said.",
        &[("the vice president", "Tom Ray")],
    ),
    ("“I am innocent,” said the man accused of the fraud.", &[("the man", "the man")]),
    ("“It is late,” Tom London said. London left. “It is bad,” he said.", &[("Tom London", "Tom London"), ("he", "Tom London")]),
    ("Ann Lee, a lawyer based in London, left. “It is late,” the lawyer said.", &[("the lawyer", "Ann Lee")]),
    ("London Ray met Ann Lee. Jack London left. “It is late,” he said.", &[("he", "Jack London")]),
    // who stands for whom
    (
        "Ann Lee, 50, joins a line of stars, last year’s winner, Eve Fox, and Sue Hart. “It is late,” she said.",
        &[("she", "Ann Lee")],
    ),
    ("Jim Fox left, beaten by the club’s Tom Ray. “It is late,” he said.", &[("he", "Jim Fox")]),
    ("Ray, 34, smiled. “We have won it,” he said.", &[("he", "Ray")]),
    ("Ann Lee, who has in the past described Tom Ray as “a danger to the town”, left.", &[("who", "Ann Lee")]),
    ("Ann Lee — who previously said she would “never come back” — came back.", &[("who", "Ann Lee")]),
    ("Ann Lee met Tom Ray. His warning that the town would go to the “back of the queue” was heard.", &[("His", "Tom Ray")]),
    ("Ann Lee’s claims that the bank was “close to collapse” were false.", &[("Ann Lee", "Ann Lee")]),
    ("The president’s promise to be “fair to all” was broken.", &[("The president", "The president")]),
    ("Ann Lee was asked twice. Ann Lee’s answer was: “I do not know the man.”", &[("Ann Lee", "Ann Lee")]),
    // what reports
    ("A judge ruled that the letter was “of no importance”.", &[("A judge", "A judge")]),
    ("Officials quickly learned that the road was “as good as gone”.", &[("Officials", "Officials")]),
    ("Ann Lee made it clear that she had “serious concerns”.", &[("Ann Lee", "Ann Lee")]),
    ("Ann Lee played the affair down as “part of the game”.", &[("Ann Lee", "Ann Lee")]),
    ("Ann Lee took to Twitter to call the mayor “totally lost”.", &[("Ann Lee", "Ann Lee")]),
    ("Ann Lee keeps talking about “the power of many”.", &[("Ann Lee", "Ann Lee")]),
    ("“It is late,” Ann Lee said, adding that it was “up to the court now”.", &[("Ann Lee", "Ann Lee"), ("Ann Lee", "Ann Lee")]),
    ("Tom Ray, Ann Lee said, called the plan “highly useful”.", &[("Ann Lee", "Ann Lee")]),
    ("Ann Lee said, however, that she hopes “somebody takes up the cause”.", &[("Ann Lee", "Ann Lee")]),
    // a medium hands on what others say
    ("Reuters reported on Monday that Ann Lee called it “a waste of time”.", &[("Ann Lee", "Ann Lee")]),
    ("Ann Lee told Tom Ray that the town had acted “in bad faith,” state media reported on Friday.", &[("Ann Lee", "Ann Lee")]),
    ("State television said it was “a day of joy”.", &[("State television", "State television")]),
    ("“The day is ours,” the newspaper said.", &[("the newspaper", "the newspaper")]),
    (
        "Peace was late, Ann Lee said, according to the ministry, and the town would “wait for as long as it takes”.",
        &[("Ann Lee", "Ann Lee")],
    ),
    ("Ann Lee said that according to its own count, the party was “far ahead of the others”.", &[("Ann Lee", "Ann Lee")]),
    // nobody names himself in full
    ("Tom Ray met Jim Fox. “Mayor Ray himself asked us to come,” he said.", &[("he", "Jim Fox")]),
    ("Tom Ray met Jim Fox on Monday. “We do as Tom Ray asks,” he said.", &[("he", "Jim Fox")]),
    ("Tom Ray met Jim Fox on Monday. “We do as others ask,” he said.", &[("he", "Tom Ray")]),
    ("Tom Ray left. “It is the hour of Tom Ray,” he said.", &[("he", "he")]),
    ("Acknowledging that the plan “has a lot of holes,” though, Ann Lee did suggest a vote.", &[("Ann Lee", "Ann Lee")]),
    // what announces
    ("In city after city, Ann Lee lobbies for a higher wage: “Nobody who works should be poor.”", &[("Ann Lee", "Ann Lee")]),
    ("The board was clear in its findings: “Further debate is not needed.”", &[("The board", "The board")]),
    ("Ann Lee also embraced the idea -- “I think it is a fine one.”", &[("Ann Lee", "Ann Lee")]),
    ("The mayor of the town of Nordby, Ann Lee:\n\n“We are glad to be here today.”", &[("Ann Lee", "Ann Lee")]),
    ("“We should all stay at home,” Ann Lee, 34, Ohio.", &[("Ann Lee", "Ann Lee")]),
    ("“All our books come from one book called ‘Moby,’” Ann Lee declared.", &[("Ann Lee", "Ann Lee")]),
    // two passages in one sentence
    ("Ann Lee took to the stage to call it a “disgrace” and a “shame” for all.", &[("Ann Lee", "Ann Lee"), ("Ann Lee", "Ann Lee")]),
    (
        "Ann Lee said they were “late,” but she gave them a word of praise: “You have never lied to me.”",
        &[("Ann Lee", "Ann Lee"), ("she", "Ann Lee")],
    ),
    // what somebody calls a thing, and what a thing is called
    ("Ann Lee railed against its “Great Wall of Papers”.", &[("Ann Lee", "Ann Lee")]),
    ("Ann Lee called Tom Ray “Nordby’s Biggest Loser” on Monday.", &[("Ann Lee", "Ann Lee")]),
    ("Ann Lee told ABC’s “Good Morning Nordby” it was late.", &[("", "")]),
    ("Ann Lee spoke to “Nordby This Morning” on Monday.", &[("", "")]),
    ("The phones are the same, down to a feature called “thumb kiss” that shakes both.", &[("", "")]),
    ("Ann Lee, whose novel “Glass” won, said it was “a day of joy”.", &[("", ""), ("Ann Lee", "Ann Lee")]),
    ("Critics called the film “Terrible”.", &[("Critics", "Critics")]),
    ("Asked about the film, “Never,” Ann Lee said.", &[("Ann Lee", "Ann Lee")]),
    ("“It is late” was a lie he had told.", &[("", "")]),
    ("“It is late” is what Ann Lee was told.", &[("", "")]),
    ("Ann Lee said the film “Glass” was “far too long”.", &[("", ""), ("Ann Lee", "Ann Lee")]),
    // who declines to speak, or says so without a word, has not said what stands before
    (
        "“It is late,” said Ann Lee. “We have lost it all.” Police declined to comment.",
        &[("Ann Lee", "Ann Lee"), ("Ann Lee", "Ann Lee")],
    ),
    ("“It is late,” said Ann Lee. “We have lost it all.” Her critics disagree.", &[("Ann Lee", "Ann Lee"), ("Ann Lee", "Ann Lee")]),
    ("“Is it late?” asked Ann Lee. “It is not late.” Tom Ray said on Monday.", &[("Ann Lee", "Ann Lee"), ("Tom Ray", "Tom Ray")]),
    ("“Is it too late for us?” A spokesman did not return calls.", &[("", "")]),
    ("Ann Lee launched her so-called “Great Plan,” she said on Monday.", &[("", "")]),
    // nobody: the text does not say
    ("While Tom Ray praised the plan, Ann Lee stayed at home with the “old” crowd.", &[("", "")]),
    ("The talks, we’re told, were “quite useful” in the end.", &[("", "")]),
    ("Ann Lee spoke on Monday. “A stitch in time saves nine” is an old saying here.", &[("", "")]),
    ("Transcript as follows:\n\n“We came to town and we stayed for the night.”", &[("", "")]),
    ("CNN told us more. “It was loud,” he said.", &[("he", "he")]),
    // who is described before the name, and who put it so
    ("“It is late,” managing director Ann Lee said.", &[("Ann Lee", "Ann Lee")]),
    ("“It is late,” retired teacher Ann Lee, 60, told the court.", &[("Ann Lee", "Ann Lee")]),
    ("“It is late,” acting mayor Ann Lee has said.", &[("Ann Lee", "Ann Lee")]),
    ("“It is late,” citing the clock, Ann Lee said.", &[("Ann Lee", "Ann Lee")]),
    ("“It is late,” said a visibly tired Ann Lee.", &[("Ann Lee", "Ann Lee")]),
    ("“It is late,” the newly elected mayor said.", &[("the newly elected mayor", "the newly elected mayor")]),
    ("“It is late,” the Ray family said.", &[("the Ray family", "the Ray family")]),
    ("“It is late,” Ray family lawyer Ann Lee said.", &[("Ann Lee", "Ann Lee")]),
    ("It was “far too late”, as Ann Lee put it.", &[("Ann Lee", "Ann Lee")]),
    ("It was a “late hour,” as Ann Lee said on Monday.", &[("Ann Lee", "Ann Lee")]),
    ("He spoke of a “late hour”, as Ann Lee called for a vote.", &[("He", "He")]),
    ("The “man of the hour”, as he was described, was late.", &[("", "")]),
    ("“It is late” was Ann Lee’s only comment.", &[("Ann Lee", "Ann Lee")]),
    ("Ann Lee’s only comment was: “It is late.”", &[("Ann Lee", "Ann Lee")]),
    // and who did not
    ("Ann Lee said talks were “going well”, as union leaders warned of strikes.", &[("Ann Lee", "Ann Lee")]),
    ("The “worst day” of the year came as traders complained of panic.", &[("", "")]),
    ("Ann Lee told the court that it was “far too late”, according to court papers.", &[("Ann Lee", "Ann Lee")]),
    ("“It is late,” according to witnesses, Ann Lee said.", &[("Ann Lee", "Ann Lee")]),
    ("The new “super school” will open in May, according to plan.", &[("", "")]),
    ("It was a “disgrace,” prompting Labour leader Ann Lee, 60, to resign on Monday.", &[("", "")]),
    ("“It is late,” the daily said in a leader.", &[("the daily", "the daily")]),
    ("Ann Lee heads to Nordby on Monday. “It is late,” she said.", &[("she", "Ann Lee")]),
    // those who go without an article
    ("It was “far too late”, according to officials.", &[("officials", "officials")]),
    ("It was “far too late,” according to court papers in Westhaven.", &[("court papers", "court papers")]),
    ("It was “far too late”, according to analyst Ann Lee.", &[("Ann Lee", "Ann Lee")]),
    ("“It is late,” analysts at Acme said.", &[("analysts", "analysts")]),
    ("“It is late,” said Westhaven police.", &[("Westhaven police", "Westhaven police")]),
    ("“It is late,” said Acme engineers on Monday.", &[("Acme engineers", "Acme engineers")]),
    ("The WHO said it was “far too late”.", &[("WHO", "WHO")]),
    ("Tom Lee advocates a tax. He calls it “a fair deal”.", &[("He", "Tom Lee")]),
];

#[test]
fn each_passage_has_the_speaker_that_the_text_tells() {
    let mut wrong = Vec::new();
    for (text, expected) in CASES {
        let document = Document::new(text);
        let found: Vec<(&str, &str)> = quotations(&document)
            .iter()
            .map(|quotation| quotation.speaker.map_or(("", ""), |speaker| (speaker.mention.of(text), speaker.name.of(text))))
            .collect();
        if found != *expected {
            wrong.push(format!("{text}\n   found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_headline_in_capitals_is_no_fullest_name() {
    let text = "Morning Paper Again Confuses Ann Lee\n\nAnn Lee left Nordby on Monday. “It is late,” Lee said.";
    let document = Document::new(text);
    let names: Vec<&str> =
        quotations(&document).iter().filter_map(|quotation| quotation.speaker).map(|s| s.name.of(text)).collect();
    assert_eq!(names, ["Ann Lee"]);
}
