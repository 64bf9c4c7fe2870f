using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Claims;

/// <summary>One who-says-what of a sentence, by its words.</summary>
/// <param name="Sayer">Who; null when nobody is named.</param>
/// <param name="Cue">The words that show it.</param>
/// <param name="Content">What is said.</param>
/// <param name="Role">What the cue is.</param>
/// <param name="Entry">The cue's entry in the table.</param>
internal sealed record Saying(Sayer? Sayer, WordRange Cue, ImmutableArray<Quote> Content, CueRole Role, CueWord Entry)
{
    /// <summary>Who leans on this sayer for the same words: "X, citing Y"; null for nobody.</summary>
    public Saying? Outer { get; init; }
}

/// <summary>Reads who says what in one sentence.</summary>
/// <param name="Report">The report.</param>
/// <param name="Index">Index of the sentence.</param>
/// <param name="Words">Its words, those that are not to be read standing for nothing.</param>
/// <param name="Table">The pack's cues.</param>
/// <param name="Syntax">The pack's words of syntax.</param>
/// <param name="Quotations">The report's quotations.</param>
/// <param name="Clauses">The sentence's clauses.</param>
/// <param name="IsTime">Whether a word belongs to a time expression.</param>
/// <param name="IsActor">Whether a word belongs to an actor.</param>
/// <param name="IsBody">Whether a word belongs to the own name of an outlet or body.</param>
internal sealed partial record SentenceSayings(
    AnalysedReport Report, int Index, ImmutableArray<Word> Words, AttributionWords Table, SyntaxWords Syntax, Quotations Quotations, ImmutableArray<Clause> Clauses, Func<int, bool> IsTime, Func<int, bool> IsActor, Func<int, bool> IsBody)
{
    private const string Own = "*";
    private const int GroupReach = 8;
    private const int VerbReach = 30;
    private const int ConjunctionReach = 14;
    private const int ClauseReach = 10;
    private const int SpeakerReach = 7;
    // Words in brackets between a speaker and his colon.
    private const int ShortReach = 4;

    // Words of a line before whoever signs it; fewer do where words are longer.
    private const int LeastSignedLine = 4;
    private const int LeastSigned = 3;
    private const int SourceReach = 8;
    private const int ShortLength = 8;

    /// <summary>Whether a word and the one behind it belong to one person's name.</summary>
    public required Func<int, bool> IsOfName { get; init; }

    private readonly SayerPhrases phrases = new(Index, Words, IsTime, Quotations, at => Clauses.Any(c => c.Predicate == at && c.Kind == PredicateKind.Finite && c.Arguments.Any(a => a is { IsInherited: false, Function: Function.Actor or Function.Single } && a.Phrase.Words.End <= at)));

    /// <summary>What is said where it is known before: around a saying that is put into it; else default.</summary>
    public ImmutableArray<Quote> Told { get; init; }

    private Sentence Sentence => Report.Sentences[Index].Sentence;

    private bool ByOrder => Syntax.Sides == "order";

    /// <summary>Every saying, in order of its cue.</summary>
    public IEnumerable<Saying> Read()
    {
        var found = Found().ToList();
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i] is { Entry.Frame: CueFrame.Cites, Role: CueRole.Before or CueRole.After } cited && HostOf(cited, found) is { } host)
            {
                found[i] = cited with { Content = host.Content, Outer = host };
            }
        }

        return found.Where(s => !s.Content.IsEmpty);
    }

    /// <summary>Where case tells: whether a verb of citing says of whoever stands before its relative clause whom they lean on ("Рейтер, которое ссылается на полицию, сообщает …", "…, რომელიც პოლიციას ეყრდნობა, წერს, რომ …").</summary>
    private bool IsOfRelative(Cue cue)
    {
        for (var at = cue.First - 1; at > 0 && cue.First - at <= PhraseReach && Words[at].Token.Form is not ("," or ";") && !(Words[at].Upos == Upos.VERB && Words[at].Features.VerbForm == VerbFormFeature.Fin); at--)
        {
            if (Words[at - 1].Token.Form == ",")
            {
                return Words[at].Features is { PronType: PronTypeFeature.Rel, Case: CaseFeature.Nom };
            }
        }

        return false;
    }

    /// <summary>The comma before the relative word of a cue's clause; -1 for none.</summary>
    private int RelativeBefore(int cue)
    {
        for (var at = cue - 1; at > 0 && cue - at <= PhraseReach && Words[at].Token.Form is not ("," or ";"); at--)
        {
            if (Words[at - 1].Token.Form == "," && Words[at].Features.PronType == PronTypeFeature.Rel)
            {
                return at - 1;
            }
        }

        return -1;
    }

    /// <summary>Where order tells: "the daily El Faro, which quoted the police", "the agency, citing": whether a relative word is who cites.</summary>
    private bool IsOfRelativeSubject(Cue cue) => cue.First > 1 && Words[cue.First - 1].Features.PronType == PronTypeFeature.Rel && Words[cue.First - 2].Token.Form == ",";

    /// <summary>Who cites: whom a relative clause says it of ("citing Al Arabiya, which quoted the army"), else the nearest sayer of the sentence.</summary>
    private Saying? HostOf(Saying cited, List<Saying> all) =>
        all.FirstOrDefault(s => s.Outer is not null && s.Sayer is { } sayer && sayer.Range.Sentence == Index && RelativeBefore(cited.Cue.First) is > 0 and var mark && sayer.Core.End is var end && (end == mark || end + 1 == mark && Quotations.IsMark(Words[end].Token.Form) || OwnerFirst && s.Cue.End == mark))
        ?? all.Where(s => s.Entry.Frame != CueFrame.Cites && s.Role is CueRole.Verb or CueRole.Before or CueRole.After && s.Sayer is not null).MinBy(s => Math.Abs(s.Cue.First - cited.Cue.First));

    private IEnumerable<Saying> Found()
    {
        if (Speaker() is { } speaker)
        {
            yield return speaker;
        }

        if (Signer() is { } signer)
        {
            yield return signer;
        }

        if (Bracketed() is { } bracketed)
        {
            yield return bracketed;
        }

        for (var at = 0; at < Words.Length; at++)
        {
            if (CueAt(at) is not { } cue)
            {
                continue;
            }

            if (cue.Word.Role == CueRole.Verb && (cue.Word.Frame == CueFrame.Cites || Syntax.RoleOf(Words[cue.At].Lemma + " source") == "cites") && (ByOrder ? IsOfRelativeSubject(cue) : IsOfRelative(cue)) && CitedBy(cue) is { } leant && (!ByOrder || IsSource(leant)))
            {
                yield return new Saying(leant with { Head = leant.Head ?? phrases.HeadOf(leant.Core) }, new WordRange(Index, cue.First, cue.End), [], CueRole.After, cue.Word with { Frame = CueFrame.Cites });
                at = Math.Max(at, cue.End - 1);
                continue;
            }

            var said = cue.Word.Role switch
            {
                CueRole.Before or CueRole.After or CueRole.Unnamed => FromPhrase(cue),
                CueRole.Noun => FromNoun(cue),
                CueRole.Seem => FromSeeming(cue),
                CueRole.Verb or CueRole.Attitude or CueRole.Adjective => FromVerb(cue),
                _ => null,
            };
            // "Ушёл в отставку, сославшись на здоровье", "cited security reasons to close it": why, and nobody's word.
            if (cue.Word is { Role: CueRole.Verb, Frame: CueFrame.Cites } && CitedBy(cue) is { } why && (ByOrder ? !IsSource(why) : IsCircumstance(why)))
            {
                at = Math.Max(at, cue.End - 1);
                continue;
            }

            if (said is { Content.IsEmpty: false })
            {
                said = said.Sayer is { Head: null } who ? said with { Sayer = who with { Head = phrases.HeadOf(who.Core) } } : said;
                yield return said;
                if (cue.Word is { Role: CueRole.Verb, Frame: CueFrame.Cites } && CitedBy(cue) is { } cited && !(said.Sayer is { } citing && citing.Range.Overlaps(cited.Range)))
                {
                    yield return said with { Sayer = cited, Outer = said };
                }
            }

            at = Math.Max(at, cue.End - 1);
        }
    }

    /// <summary>"Minister: no troops will leave", "ANNA LEE: Well, …", "20:15 Police: …": a name or a kind of source, a colon, and what is said.</summary>
    private Saying? Speaker()
    {
        var first = Words.Length > 0 && Quotations.IsMark(Words[0].Token.Form) ? 1 : 0;
        while (first < Words.Length && (IsTime(first) || first > 0 && IsTime(first - 1) && Words[first].Token.Form is "-" or "–" or "—" or "." or "|"))
        {
            first++;
        }

        // „Der Spiegel“: …, «Шпигель»: …: a name in quotation marks alone.
        var isQuoted = first > 0 && Quotations.IsMark(Words[first - 1].Token.Form);
        var colon = first;
        while (colon < Math.Min(Words.Length, first + SpeakerReach) && Words[colon].Token.Kind == TokenKind.Word && (Words[colon].Upos is Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.DET or Upos.X or Upos.ADP || ByOrder && Words[colon].Upos == Upos.PART))
        {
            colon++;
        }

        // «Телеканал «Мираж»: …»: a name in quotation marks behind the kind of body.
        if (!isQuoted && colon > first && colon + 2 < Words.Length && Quotations.IsMark(Words[colon].Token.Form) && Quotations.At(Index, colon) is { IsSpeech: false } named && named.First == colon && named.LastSentence == Index && named.End < Words.Length && Words[named.End].Token.Form == ":")
        {
            colon = named.End;
        }

        isQuoted &= colon > first && colon + 1 < Words.Length && Quotations.IsMark(Words[colon].Token.Form) && Words[colon + 1].Token.Form is ":" or "(";
        (first, colon) = isQuoted ? (first - 1, colon + 1) : (first, colon);

        // "El Faro (San Salvador): …", «Союз моряков (СМ): …»: where it is or how it is called for short.
        var end = colon;
        if (colon > first && colon < Words.Length && Words[colon].Token.Form == "(" && Enumerable.Range(colon + 1, Math.Min(ShortReach, Words.Length - colon - 1)).FirstOrDefault(i => Words[i].Token.Form == ")") is var close and > 0)
        {
            colon = close + 1;
        }

        if (end == first || colon + 3 >= Words.Length || !PartsSpeaker(colon) || !(isQuoted || Words[end - 1].Upos == Upos.PROPN || !ByOrder || IsBody(end - 1)
                // "Key findings: …" is a heading.
                // "Ombudsman: police beat detainees".
                || IsActor(end - 1) && HasFinite(colon + 1, Words.Length)
                || Table.SourceOf(Words[end - 1].Lemma) is { } source && !(source.Kind == "document" && Words[end - 1].Features.Number == NumberFeature.Plur))
            || !Quotations.IsMark(Words[colon + 1].Token.Form) && !HasFinite(colon + 1, Words.Length) && !Clauses.Any(c => c.Predicate > colon))
        {
            return null;
        }

        // "LIVE: clashes in the capital".
        if (Table.IsMute(Words[end - 1].Lemma) && !IsBody(end - 1))
        {
            return null;
        }

        // "Минобороны России": who speaks is named in the nominative, where there is one.
        var head = Enumerable.Range(first, end - first).LastOrDefault(i => Words[i].Features.Case == CaseFeature.Nom, end - 1);
        var sayer = new Sayer(new WordRange(Index, first, end), new WordRange(Index, first, end)) { Head = head };
        return new Saying(sayer, new WordRange(Index, colon, colon + 1), [.. Clause(colon + 1, sayer, cue: null), .. Answer(first, end)], CueRole.Speaker, new CueWord(CueRole.Speaker, CueFrame.None));
    }

    /// <summary>A colon, or where case tells a dash before what something is about: «Минздрав: …», «Врачи — о девяти раненых».</summary>
    private bool PartsSpeaker(int mark) =>
        Words[mark + 1].Token.SpaceBefore && (Words[mark].Token.Form == ":" || Syntax.Sides == "accusative" && Words[mark].Token is { Form: "—" or "–", SpaceBefore: true } && Words[mark + 1].Upos == Upos.ADP && Syntax.RelationOf(Words[mark + 1].Lower) == Relation.Topic);

    /// <summary>Whether another paragraph opens with who speaks in it, too ("Q: And then?").</summary>
    private bool OpensTurn(int sentence) =>
        sentence >= 0 && sentence < Report.Sentences.Length && Report.Sentences[sentence] is { Sentence: var other, Words: var words } && other.Part == Sentence.Part && other.Paragraph != Sentence.Paragraph
        && (sentence == 0 || Report.Sentences[sentence - 1].Sentence.Paragraph != other.Paragraph) && words.Take(SpeakerReach).Any(static w => w.Token.Form == ":");

    /// <summary>"ANNA LEE: Nobody slept. Police held three of us.": what a person goes on to say in the paragraph that the name opens, as in an interview.</summary>
    private IEnumerable<Quote> Answer(int first, int colon)
    {
        if (first > 0 || !Enumerable.Range(first, colon - first).All(i => Words[i].Upos == Upos.PROPN && IsActor(i)) || !Enumerable.Range(1, SpeakerReach).Any(n => OpensTurn(Index - n) || OpensTurn(Index + n)))
        {
            yield break;
        }

        for (var s = Index + 1; s < Report.Sentences.Length && Report.Sentences[s].Sentence is var next && next.Part == Sentence.Part && next.Paragraph == Sentence.Paragraph; s++)
        {
            yield return new Quote(next.Part, next.Span);
        }
    }

    /// <summary>"Two dead in Lahore blast - officials", "взрыв в Омске: МЧС": in a headline, what is said of somebody, a mark, and whose word it is.</summary>
    private Saying? Signer()
    {
        // "Число раненых выросло до 19 — больница.": with a full stop, which may close what somebody is as well («… — Иван Петров.»), only what is a kind of source, or in other letters.
        var end = SignedLine.EndOf(Words);
        var isStopped = end < Words.Length;
        var mark = SignedLine.MarkOf(Words, end, Syntax);
        if (mark < (Syntax.Sides == "ergative" ? LeastSigned : LeastSignedLine) || mark >= end - 1 || Words[mark] is not { Token: { Form: ":" or "-" or "–" or "—", SpaceBefore: var isApart, Form: var form } } || !isApart && form != ":"
            // "They fought one enemy: the army."
            || form == ":" && Words[mark + 1].Upos == Upos.DET)
        {
            return null;
        }

        // "Mayor of Lima": who heads it stands before what ties him to a place.
        var tie = Enumerable.Range(mark + 1, end - mark - 1).FirstOrDefault(i => ByOrder && i > mark + 1 && Words[i].Upos == Upos.ADP, end);
        var head = Enumerable.Range(mark + 1, end - mark - 1).FirstOrDefault(i => Words[i].Features.Case == CaseFeature.Nom, tie - 1);
        // "Power outages in Lima: 40,000 homes without light — Enel": of a deed that only a noun names, who is known to be somebody.
        var isSource = (IsActor(head) || Table.SourceOf(Words[head].Lemma) is not null) && (!Table.IsMute(Words[head].Lemma) || IsBody(head));
        if (!Clauses.Any(c => c.Predicate < mark && (c.Arguments.Any(a => !a.IsInherited && a.Phrase.Words.End <= mark && a.Function is Function.Actor or Function.Single or Function.Undergoer)
            || isSource && (c.Kind != PredicateKind.Nominal || Words[c.Predicate].Features.Case is CaseFeature.None or CaseFeature.Nom))))
        {
            return null;
        }

        if (isStopped && Words[end - 1].Upos != Upos.X && (Words[head].Features.Case is not (CaseFeature.Nom or CaseFeature.None) || Words[end - 1].Upos == Upos.PROPN
            || Table.SourceOf(Words[head].Lemma) is null && !(IsActor(head) && Words[head].Features.Number != NumberFeature.Plur)))
        {
            return null;
        }

        var sayer = new Sayer(new WordRange(Index, mark + 1, end), new WordRange(Index, mark + 1, end)) { Head = head };
        return new Saying(sayer, new WordRange(Index, mark, mark + 1), [Quoted(0, mark)], CueRole.Speaker, new CueWord(CueRole.Speaker, CueFrame.None));
    }

    /// <summary>"Nine camps were flooded (source: IOM).", «… (данные МЧС)», "… (NetBlocks)": whose word it is, in brackets that end the sentence; without a word for it only an outlet or body that has its own name and is no short form of the name before it.</summary>
    private Saying? Bracketed()
    {
        var close = Words.Length - 1;
        while (close > 0 && Words[close].Token.Form is "." or ";" or "!")
        {
            close--;
        }

        if (close < LeastSigned || Words[close].Token.Form != ")")
        {
            return null;
        }

        var open = close - 1;
        while (open > 0 && close - open <= SourceReach && Words[open].Token.Form is not ("(" or ")"))
        {
            open--;
        }

        if (open < 1 || Words[open].Token.Form != "(" || open + 1 == close)
        {
            return null;
        }

        var first = open + 1;
        var isTold = Syntax.RoleOf(Words[first].Lemma + " bracket") == "sources";
        first += isTold ? 1 : 0;
        first += first < close && Words[first].Token.Form == ":" ? 1 : 0;
        var end = first;
        while (end < close && Words[end].Token.Form is not ("," or ";" or "/"))
        {
            end++;
        }

        if (end == first || !isTold && !(Enumerable.Range(first, end - first).All(IsActor) && char.IsUpper(Words[first].Token.Form[0]) && !IsShortFor(first, open) && Words[open - 1].Token.Kind == TokenKind.Word
            // "Мухаммед Бади (Mohammed Badie)", "Роу (Лейбористская партия)": what brackets add to a name.
            && (Words[open - 1].Upos != Upos.PROPN && !char.IsUpper(Words[open - 1].Token.Form[0]) || !IsActor(open - 1) && end - first == 1)))
        {
            return null;
        }

        var head = Enumerable.Range(first, end - first).FirstOrDefault(i => Words[i].Features.Case == CaseFeature.Nom, end - 1);
        var sayer = new Sayer(new WordRange(Index, first, end), new WordRange(Index, first, end)) { Head = head };
        return new Saying(sayer, new WordRange(Index, open, first), [Quoted(0, open)], CueRole.Before, new CueWord(CueRole.Before, CueFrame.None));
    }

    /// <summary>"The Rapid Support Forces (RSF)", «Министерство обороны (МО)»: whether a word in brackets stands for the words before them.</summary>
    private bool IsShortFor(int word, int open)
    {
        var letters = Words[word].Token.Form;
        return letters.Length <= ShortLength && letters.All(char.IsUpper) && Enumerable.Range(Math.Max(0, open - 2 * letters.Length), Math.Min(open, 2 * letters.Length)).Any(i => char.ToUpperInvariant(Words[i].Token.Form[0]) == letters[0] && !IsTime(i) && Words[i].Token.Kind == TokenKind.Word);
    }

    /// <summary>A cue with the auxiliaries before it.</summary>
    /// <param name="First">Where its group begins.</param>
    /// <param name="At">Its head.</param>
    /// <param name="End">Just after its last word.</param>
    /// <param name="Word">Its entry.</param>
    private readonly record struct Cue(int First, int At, int End, CueWord Word);

    private Cue? CueAt(int at)
    {
        if (Words[at].Token.Kind != TokenKind.Word)
        {
            return null;
        }

        if (Longest(at, Words[at].Lower) is { Word.Role: CueRole.Before or CueRole.After or CueRole.Unnamed } or { Word.Frame: CueFrame.Document } && Longest(at, Words[at].Lower) is { } phrase)
        {
            return phrase;
        }

        if (VerbReading(at) is { } verb && Longest(at, verb.Lemma) is { Word.Role: CueRole.Verb or CueRole.Attitude or CueRole.Seem or CueRole.Carry or CueRole.Light } found
            // "The strike was called off": a particle makes another verb of it.
            // "The ruling party": a participle within the words for somebody.
            && !(ByOrder && Words[at].Features.VerbForm is VerbFormFeature.Ger or VerbFormFeature.Part && at + 1 < Words.Length && IsActor(at) && IsActor(at + 1))
            && !(ByOrder && (IsDeedBy(found.End) || IsCapitalName(at) || found.Word.Frame == CueFrame.Cites && found.End < Words.Length && Syntax.RelationOf(Words[found.End].Lower) == Relation.Beneficiary))
            && !(ByOrder && found.Word.Frame == CueFrame.Object && found.End < Words.Length && (Syntax.RoleOf(Words[found.End].Lower) == "particle" || Syntax.RoleOf(verb.Lemma + " " + Words[found.End].Lower) == "particle")))
        {
            return found with { First = GroupStart(at) };
        }

        if (Words[at].Upos == Upos.NOUN && Longest(at, Words[at].Lemma) is { Word.Role: CueRole.Noun } noun)
        {
            return noun;
        }

        if (Words[at].Upos is Upos.ADJ or Upos.VERB && Longest(at, Words[at].Upos == Upos.ADJ ? Words[at].Lemma : Words[at].Lower) is { Word.Role: CueRole.Adjective } adjective
            && GroupStart(at) is var first && HasAuxiliary(first, at))
        {
            return adjective with { First = first };
        }

        return null;
    }

    /// <summary>"Police responded by firing": what is done by doing something is not said.</summary>
    private bool IsDeedBy(int at) =>
        at + 1 < Words.Length && Syntax.RelationOf(Words[at].Lower) == Relation.Agent && Words[at + 1].Analyses.Any(a => a.Features is { VerbForm: VerbFormFeature.Ger } or { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Pres });

    /// <summary>"Omar Said, 19": whether what could be a verb is written as the last word of a name before a mark or a joining word, where other words have small letters.</summary>
    private bool IsCapitalName(int at) =>
        at > 0 && at + 1 < Words.Length && char.IsUpper(Words[at].Token.Form[0]) && Words[at - 1].Token.Kind == TokenKind.Word && char.IsUpper(Words[at - 1].Token.Form[0]) && (Words[at + 1].Token.Form == "," || Words[at + 1].Upos == Upos.CCONJ)
        && Words.Where(w => w.Token.Kind == TokenKind.Word).ToList() is var spelled && spelled.Count(w => char.IsLower(w.Token.Form[0])) * 2 > spelled.Count;

    private Cue? Longest(int at, string first)
    {
        Cue? longest = Table.Find(first) is { } word ? new Cue(at, at, at + 1, word) : null;
        var text = first;
        for (var end = at + 2; end <= Math.Min(Words.Length, at + Table.Longest) && Table.Opens(first); end++)
        {
            text = text + " " + (IsOwn(end - 1) ? Own : Words[end - 1].Lower);
            longest = Table.Find(text) is { } longer ? new Cue(at, at, end, longer) : longest;
        }

        return longest;
    }

    private bool IsOwn(int at) => Words[at].Features.Poss == PossFeature.Yes
        || !ByOrder && Words[at].Upos is Upos.PRON or Upos.DET && Words[at].Analyses.Any(a => a.Features is { PronType: PronTypeFeature.Prs, Case: CaseFeature.Gen } || a is { Upos: Upos.PRON, Features: { Person: PersonFeature.Third, Case: CaseFeature.Gen } } || a.Features.Poss == PossFeature.Yes);

    /// <summary>The possessive inside a phrase: "in his view", "по её словам".</summary>
    private Sayer? OwnOf(Cue cue)
    {
        for (var i = cue.At; i < cue.End; i++)
        {
            if (IsOwn(i))
            {
                return new Sayer(new WordRange(Index, i, i + 1), new WordRange(Index, i, i + 1));
            }
        }

        return null;
    }

    /// <summary>The reading that makes a word a verb: its best, or a finite past right after a noun whatever its best reading.</summary>
    private Analysis? VerbReading(int at) =>
        // "An estimated 300 people": what stands between an article and a number says nothing.
        ByOrder && at > 0 && at + 1 < Words.Length && Words[at - 1].Upos == Upos.DET && Words[at + 1].IsNumber ? null
            : Words[at].Upos == Upos.VERB ? Words[at].Best
            : !ByOrder ? HasVerbalClause(at) ? Words[at].Analyses.FirstOrDefault(a => a.Upos == Upos.VERB) : null
            : Words[at].Upos == Upos.NOUN && IsPresentVerb(at) ? Words[at].Analyses.First(a => a.Upos == Upos.VERB)
            : Words[at].Upos is Upos.ADJ or Upos.NOUN && at > 0 && (Words[at - 1].Upos is Upos.NOUN or Upos.PROPN or Upos.AUX || Words[at - 1].Features.Case == CaseFeature.Nom)
                ? Words[at].Analyses.FirstOrDefault(a => a.Upos == Upos.VERB && a.Features.Tense == TenseFeature.Past && (Words[at].Upos == Upos.ADJ || Words[at - 1].Upos != Upos.AUX))
                : null;

    private bool HasVerbalClause(int predicate)
    {
        foreach (var clause in Clauses)
        {
            if (clause.Predicate == predicate && clause.Kind != PredicateKind.Nominal)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"a poll shows he won", "…, an analysis shows.": what could be a noun too is a verb after a noun in the singular, before a subject or the end.</summary>
    private bool IsPresentVerb(int at) =>
        at > 0 && Words[at - 1] is { Upos: Upos.NOUN or Upos.PROPN or Upos.VERB or Upos.ADJ or Upos.NUM, Features.Number: not NumberFeature.Plur } && (at + 2 >= Words.Length && at + 1 < Words.Length && Words[at + 1].Token.Form == "." && Words[..at].Any(w => w.Token.Form == ",")
            || at + 1 < Words.Length && (Words[at + 1] is { Upos: Upos.PRON, Features.Case: CaseFeature.Nom } || !Told.IsDefault && Words[at + 1].Token.Form == ","))
        && Words[at].Analyses.Any(a => a.Upos == Upos.VERB && a.Features is { Tense: TenseFeature.Pres, VerbForm: VerbFormFeature.Fin });

    private int GroupStart(int at)
    {
        var first = at;
        while (first > Math.Max(0, at - GroupReach))
        {
            var word = Words[first - 1];
            if (word.Upos == Upos.AUX || word.Upos == Upos.PART && word.Features.Case == CaseFeature.None
                || word.Upos == Upos.ADV && word.Features.PronType == PronTypeFeature.None && (!IsTime(first - 1) || first > 1 && first - 1 < at && Words[first - 2].Upos == Upos.AUX))
            {
                first--;
            }
            else if (word.Upos == Upos.VERB && first < at && Table.Find(word.Lemma) is { Role: CueRole.Carry } or { Role: CueRole.Seem }
                || word.Upos == Upos.VERB && first == at && Words[at].Features.VerbForm is VerbFormFeature.Ger or VerbFormFeature.Part && Table.Find(word.Lemma) is { Role: CueRole.Carry })
            {
                first--;
            }
            else if (first > 1 && first < at && Words[first - 2].Upos == Upos.VERB && Table.Find(Words[first - 2].Lemma + " " + word.Lower) is { Role: CueRole.Carry })
            {
                first -= 2;
            }
            else
            {
                break;
            }
        }

        // Adverbs before the first auxiliary belong to the subject's side: "Lee also has said" keeps them, a sentence's first word does not.
        return first;
    }

    private bool HasAuxiliary(int first, int at)
    {
        for (var i = first; i < at; i++)
        {
            if (Words[i].Upos == Upos.AUX || Words[i].Upos == Upos.VERB && Syntax.RoleOf(Words[i].Lemma) == "passive")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPassive(Cue cue)
    {
        if (!ByOrder)
        {
            return Clauses.Any(c => c.Predicate == cue.At && c.IsPassive);
        }

        if (cue.Word.Role == CueRole.Adjective || !Words[cue.At].Analyses.Any(a => a.Upos == Upos.VERB && a.Features is { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past }))
        {
            return false;
        }

        for (var i = cue.At - 1; i >= cue.First; i--)
        {
            if (Words[i].Upos is Upos.AUX or Upos.VERB)
            {
                return Syntax.RoleOf(Words[i].Lemma) == "passive";
            }
        }

        // "The man suspected of stabbing a priest was shot": a participle of its noun, whom nobody named suspects.
        if (cue.First == cue.At && cue.End < Words.Length && Words[cue.End].Upos is Upos.ADP or Upos.SCONJ && Syntax.RelationOf(Words[cue.End].Lower) is Relation.Genitive && (Syntax.RoleOf(Words[cue.At].Lemma) == "hypothetical" || Clauses.Any(c => c.Predicate == cue.At && c.IsPassive)))
        {
            return true;
        }

        // "A team posted at the bridge ran away": where a participle of its noun says that somebody stands.
        if (cue.First == cue.At && cue.End < Words.Length && Words[cue.End].Upos is Upos.ADP && Syntax.RelationOf(Words[cue.End].Lower) is Relation.Location or Relation.Near && Clauses.Any(c => c.Predicate == cue.At && c is { IsPassive: true, Kind: PredicateKind.Participle }))
        {
            return true;
        }

        // "Dozens feared dead in blast", "ten believed killed": what is said of its subject, without a noun that it could be of; "said fewer than ten" is of another.
        return cue.First == cue.At && cue.End == cue.At + 1 && cue.End < Words.Length && Words[cue.End] is { Upos: Upos.ADJ, Features.Degree: not DegreeFeature.Cmp } or { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part or VerbFormFeature.Ger } }
            && Words[cue.End].Analyses.All(a => a.Features.PronType == PronTypeFeature.None) && (cue.End + 1 == Words.Length || Words[cue.End + 1].Upos is Upos.ADP or Upos.SCONJ or Upos.PUNCT or Upos.CCONJ);
    }

    /// <summary>"Gunmen believed to be rebels attacked a post": where order tells, a participle right behind its noun and before an infinitive, with another verb to come, only says what somebody is held to be.</summary>
    private bool IsThoughtOf(Cue cue) =>
        ByOrder && cue.First == cue.At && cue.At > 0 && Words[cue.At - 1].Upos is Upos.NOUN or Upos.PROPN && cue.End + 1 < Words.Length && Words[cue.End].Upos == Upos.PART && Words[cue.End + 1].Features.VerbForm == VerbFormFeature.Inf && Clauses.Any(c => c.Predicate == cue.At && c.IsPassive)
        && Clauses.Any(c => c.Predicate > cue.End && c.Kind == PredicateKind.Finite && c.Arguments.Any(a => a.Function is Function.Actor or Function.Undergoer && a.Phrase.Words.End == cue.At));

    /// <summary>"X said that …", "…, said X", "…, saying …", "X was told by Y that …".</summary>
    private Saying? FromVerb(Cue cue)
    {
        if (IsThoughtOf(cue))
        {
            return null;
        }

        if (ByOrder && (IsPassive(cue) || IsAsked(cue)))
        {
            return FromPassive(cue);
        }

        // "Suspected rebels attacked", "a suspected human trafficker": a participle before its noun says what they are held to be.
        if (ByOrder && cue.First == cue.At && cue.End < Words.Length && (Words[cue.End].Upos == Upos.NOUN || Words[cue.End].Upos == Upos.ADJ && cue.First > 0 && Words[cue.First - 1].Upos is Upos.DET or Upos.NUM) && Words[cue.At].Analyses.Any(a => a.Features is { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past }) && Clauses.All(c => c.Predicate != cue.At) && (cue.First > 0 && Words[cue.First - 1].Upos is Upos.DET or Upos.NUM || phrases.Left(cue.First) is null))
        {
            return null;
        }

        // "Witnesses quoted by the agency said": its own saying comes after.
        if (ByOrder && cue.First == cue.At && cue.End < Words.Length && Words[cue.At].Features is { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } && Syntax.RelationOf(Words[cue.End].Lower) == Relation.Agent
            // "Residents said by phone": a bare thing is how it was said.
            && !(cue.End + 1 < Words.Length && Words[cue.End + 1] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Sing } && (cue.End + 2 == Words.Length || Words[cue.End + 2].Upos is Upos.PUNCT or Upos.ADP)))
        {
            return null;
        }

        // "Главу района, признанного виновным": what is said of somebody by a passive attribute, nobody says here.
        if (Syntax.Sides == "accusative" && Words[cue.At].Features is { VerbForm: VerbFormFeature.Part, Voice: VoiceFeature.Pass, Variant: VariantFeature.None, Case: not CaseFeature.None } && (cue.End >= Words.Length || Syntax.RoleOf(Words[cue.End].Lower) != "content"))
        {
            return null;
        }

        var sayer = ByOrder ? SubjectOf(cue) : SayerByCase(cue);
        if (cue.Word.Frame == CueFrame.Quote && !IsBesideSpeech(cue, sayer))
        {
            return null;
        }

        if (sayer is null && cue.Word.Frame != CueFrame.Document || IsUnreal(cue) || IsMarked(cue) || sayer is { } who && !MaySpeak(who, cue))
        {
            return null;
        }

        return new Saying(sayer, new WordRange(Index, cue.First, cue.End), ContentOf(cue, sayer), cue.Word.Role, cue.Word);
    }

    /// <summary>"Школьники отметили годовщину землетрясения": where case tells, a verb whose object, right behind it, is the day of something past.</summary>
    private bool IsMarked(Cue cue) =>
        Syntax.Sides == "accusative" && cue.End < Words.Length && Words[cue.End].Upos == Upos.NOUN && Syntax.RoleOf(Words[cue.End].Lemma) == "historical";

    /// <summary>"to say", "may say", "will say": nobody has said it; "tried to say" stands.</summary>
    private bool IsUnreal(Cue cue) =>
        ByOrder && Words[cue.At].Features.VerbForm == VerbFormFeature.Inf && cue.At > 0 && Words[cue.First].Upos != Upos.VERB
        && (Words[cue.At - 1] is { Upos: Upos.PART, Features: { Case: CaseFeature.None, Polarity: PolarityFeature.None } } || Enumerable.Range(cue.First, cue.At - cue.First).Any(i => Syntax.RoleOf(Words[i].Lemma) is "modal" or "future") || Clauses.Any(c => c.Predicate == cue.At && c.Tense == TenseFeature.Fut));

    private bool IsBesideSpeech(Cue cue, Sayer? sayer) =>
        SpeechFrom(Math.Max(cue.End, sayer?.Range.End ?? 0)) is not null || SpeechEndingAt(Math.Min(cue.First, sayer?.Range.First ?? cue.First)) is not null;

    /// <summary>Words of a speaker about himself, inside his own quotation, and of the reader, are no attribution of the report's.</summary>
    private bool MaySpeak(Sayer sayer, Cue cue)
    {
        // "The watch shows": but Human Rights Watch says something.
        var head = sayer.Head ?? phrases.HeadOf(sayer.Core);
        if (Table.IsMute(Words[head].Lemma) && !IsBody(head))
        {
            return false;
        }

        var word = Words[sayer.Range.First];
        // "Полиция это отрицает": what is denied.
        if (!ByOrder && sayer.Range.End - sayer.Range.First == 1 && word.Features is { PronType: PronTypeFeature.Dem, Gender: GenderFeature.Neut, Number: not NumberFeature.Plur })
        {
            return false;
        }

        return sayer.Range.End - sayer.Range.First > 1 || word.Upos != Upos.PRON
            || word.Features.Person != PersonFeature.Second && (word.Features.Person != PersonFeature.First || !Quotations.IsSpeech(Index, cue.At));
    }

    /// <summary>"Asked whether …, she said", "when asked about …": a bare participle of asking before what was asked.</summary>
    private bool IsAsked(Cue cue)
    {
        var before = cue.At > 0 && IsAside(cue.At - 1) ? cue.At - 1 : cue.At;
        return cue.First == cue.At && cue.Word.Frame != CueFrame.Object && cue.End < Words.Length && (before == 0 || before < cue.At || Words[before - 1].Token.Kind == TokenKind.Punctuation && phrases.Left(cue.First) is null)
            && Words[cue.At].Analyses.Any(a => a.Upos == Upos.VERB && a.Features is { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past })
            && (IsQuestion(cue.End) || Words[cue.End].Upos is Upos.SCONJ or Upos.ADP && !IsTime(cue.End + 1 < Words.Length ? cue.End + 1 : cue.End) || cue.End - cue.At > 1);
    }

    /// <summary>"It was reported that …", "the law is expected to …", "the plan was criticised by …".</summary>
    private Saying? FromPassive(Cue cue)
    {
        Sayer? agent = null;
        var end = cue.End;
        if (end + 1 < Words.Length && Syntax.RelationOf(Words[end].Lower) == Relation.Agent && phrases.Right(end + 1, apposed: false) is { } by)
        {
            (agent, end) = (by, by.Range.End);
        }

        var subject = phrases.Left(cue.First);
        var opens = end < Words.Length && (IsConjunction(end) || IsQuestion(end));
        if (agent is null && !opens && (cue.Word.Role == CueRole.Attitude && cue.Word.Frame == CueFrame.Object
            || cue.Word.Role == CueRole.Verb && !(end < Words.Length && (Words[end].Upos == Upos.PART || Words[end].Token.Form == "," || Syntax.RelationOf(Words[end].Lower) == Relation.As || IsTime(end) || Conjunction(end) >= 0))))
        {
            return null; // "a supported structure", "the envoy had been recalled"
        }

        // "Asked by reporters about the strike, the minister said …": who asks tells nothing.
        if (agent is not null && !opens && cue.First == 0 && cue.Word.Frame == CueFrame.Addressee)
        {
            return null;
        }

        var content = new List<Quote>();
        if (!opens && !(cue.Word.Frame == CueFrame.Addressee) && subject is { } topic && !(topic.Range.End - topic.Range.First == 1 && Words[topic.Range.First].Features is { PronType: PronTypeFeature.Prs, Gender: GenderFeature.Neut }))
        {
            content.Add(Quoted(topic.Core.First, topic.Core.End));
        }

        content.AddRange(After(end, cue, null));
        return new Saying(agent, new WordRange(Index, cue.First, cue.End), [.. content], cue.Word.Role, cue.Word);
    }

    /// <summary>"The front seems to hold": nobody is named, and its subject belongs to what is thought.</summary>
    private Saying? FromSeeming(Cue cue)
    {
        if (cue.End >= Words.Length || !(Words[cue.End].Upos is Upos.PART or Upos.ADJ or Upos.SCONJ or Upos.ADV or Upos.VERB) || phrases.Left(cue.First) is not { } subject)
        {
            return null;
        }

        var content = After(cue.End, cue, null).ToList();
        if (content.Count > 0 && !(subject.Range.End - subject.Range.First == 1 && Words[subject.Range.First].Features is { PronType: PronTypeFeature.Prs, Gender: GenderFeature.Neut }))
        {
            content.Insert(0, Quoted(subject.Range.First, subject.Range.End));
        }

        return new Saying(null, new WordRange(Index, cue.First, cue.End), [.. content], CueRole.Attitude, cue.Word);
    }

    /// <summary>"the ministry's claim that …", "her decision to …", "support for …"; "the party expressed concern that …".</summary>
    private Saying? FromNoun(Cue cue)
    {
        var next = cue.End;
        if (next >= Words.Length || !(Words[next].Upos is Upos.SCONJ or Upos.PART or Upos.ADP) || Words[next].Features.Case == CaseFeature.Gen)
        {
            return null;
        }

        var first = cue.At;
        while (first > 0 && Words[first - 1].Upos is Upos.ADJ or Upos.NOUN or Upos.NUM && !IsTime(first - 1))
        {
            first--;
        }

        Sayer? sayer = null;
        var start = first;
        if (first > 0 && Words[first - 1] is { Upos: Upos.PART, Features.Case: CaseFeature.Gen } && phrases.Left(first) is { } owner)
        {
            sayer = owner;
        }
        else if (first > 0 && Words[first - 1].Features.Poss == PossFeature.Yes)
        {
            sayer = new Sayer(new WordRange(Index, first - 1, first), new WordRange(Index, first - 1, first));
        }

        var verb = first - (first > 0 && (Words[first - 1].Upos == Upos.DET || sayer is not null) ? 1 : 0) - 1;
        if (sayer is null && verb >= 0 && Words[verb].Upos == Upos.VERB && Table.Find(Words[verb].Lemma) is { Role: CueRole.Light or CueRole.Verb } light)
        {
            var group = GroupStart(verb);
            sayer = SubjectOf(new Cue(group, verb, verb + 1, light));
            start = group;
        }

        if (sayer is null && Words[next].Upos != Upos.SCONJ)
        {
            return null; // "plans to", "response to": nobody's.
        }

        return new Saying(sayer, new WordRange(Index, start, cue.End), [.. After(Words[next].Upos == Upos.ADP ? next + 1 : next, cue, sayer)], CueRole.Noun, cue.Word);
    }

    /// <summary>"According to X, …", "…, по словам X", "X-ის ცნობით …".</summary>
    private Saying? FromPhrase(Cue cue)
    {
        var sayer = cue.Word.Role switch
        {
            CueRole.Before when OwnOf(cue) is { } own => own,
            CueRole.Before => ByOrder ? phrases.Right(cue.End, apposed: true) : FollowingByCase(cue.End),
            CueRole.After => PrecedingByCase(cue.At),
            CueRole.Unnamed when cue.Word.Kind is not null => new Sayer(new WordRange(Index, cue.At, cue.End), new WordRange(Index, cue.At, cue.End)),
            _ => null,
        };
        // "По сообщениям, под завалами остаются люди": nobody is named.
        var isNobodys = !ByOrder && cue.Word is { Role: CueRole.Before, Frame: not CueFrame.Cites } && cue.End < Words.Length && Words[cue.End].Token.Form == "," && OwnOf(cue) is null;
        sayer = isNobodys ? null : sayer;
        // "Закон, согласно которому …": a relative word after it stands for the noun before its mark; what is no document says nothing ("план, согласно которому").
        if (!ByOrder && cue.Word.Role == CueRole.Before && sayer is { Core: var told } && Words[told.First].Features.PronType == PronTypeFeature.Rel)
        {
            var noun = cue.At - 2;
            sayer = noun >= 0 && Words[noun + 1].Token.Form == "," && Words[noun].Upos == Upos.NOUN && Table.SourceOf(Words[noun].Lemma) is { Kind: not "mute" } ? new Sayer(told, new WordRange(Index, noun, noun + 1)) : null;
        }

        if (sayer is null && cue.Word.Role != CueRole.Unnamed && !isNobodys)
        {
            return null;
        }

        // "Отвергли обвинения, ссылаясь на нарушения": what is cited is no source.
        if (cue.Word is { Role: CueRole.Before, Frame: CueFrame.Cites } && sayer is { Head: not null } given && IsCircumstance(given))
        {
            return null;
        }

        // "He left, citing his health": what is cited is no source but what he says.
        if (ByOrder && cue.Word is { Role: CueRole.Before, Frame: CueFrame.Cites } && sayer is { } thing && !IsSource(thing) && SubjectOf(cue with { Word = new CueWord(CueRole.Verb, CueFrame.Object) }) is { } citing)
        {
            var word = new CueWord(CueRole.Attitude, CueFrame.Object);
            return new Saying(citing, new WordRange(Index, cue.First, cue.End), [.. Clause(cue.End, citing, cue with { Word = word })], word.Role, word);
        }

        if (ByOrder && cue.Word is { Role: CueRole.Before, Frame: not CueFrame.Cites } && sayer is { } named && named.Range.First == cue.End)
        {
            sayer = phrases.Whole(named, opens: cue.At < 2);
        }

        var (first, end) = (Math.Min(cue.At, sayer?.Range.First ?? cue.At), Math.Max(cue.End, sayer?.Range.End ?? cue.End));
        var content = Around(first, end).ToList();
        return new Saying(sayer, new WordRange(Index, cue.At, cue.End), [.. content], cue.Word.Role, cue.Word);
    }

    /// <summary>Where case tells: whether what is cited is a thing that tells nothing ("на здоровье", "на нарушения").</summary>
    private bool IsCircumstance(Sayer cited) =>
        Syntax.Sides == "accusative" && Words[Enumerable.Range(cited.Core.First, cited.Core.End - cited.Core.First).FirstOrDefault(i => Words[i].Upos == Upos.NOUN, cited.Core.First)] is { Upos: Upos.NOUN, Best.IsGuess: false, Features.Animacy: AnimacyFeature.Inan } noun && Table.SourceOf(noun.Lemma) is null
        && !Enumerable.Range(cited.Range.First, cited.Range.End - cited.Range.First).Any(i => IsActor(i) || Words[i].Upos is Upos.PROPN or Upos.X);

    /// <summary>Whether a phrase names somebody or something that tells: a name, a kind of source.</summary>
    private bool IsSource(Sayer sayer)
    {
        var head = phrases.HeadOf(sayer.Core);
        return Words[head].Upos == Upos.PROPN || Table.SourceOf(Words[head].Lemma) is not null || IsActor(head);
    }

    /// <summary>What a phrase that stands aside is said of: what follows its comma where it opens the sentence, else what stands before it, and what follows when a comma parts it on both sides.</summary>
    private IEnumerable<Quote> Around(int first, int end)
    {
        var before = first;
        while (before > 0 && (Words[before - 1].Token.Kind == TokenKind.Punctuation || Words[before - 1].Upos is Upos.CCONJ))
        {
            before--;
        }

        // "მერმა თქვა, რომ პოლიციის ცნობით, …": what opens that which another says is said of no more than that.
        var opens = before < 2 || !ByOrder && IsBehindThat(before);
        if (!opens && OpensAnother(first, end))
        {
            foreach (var quote in Clause(end < Words.Length && IsTurn(end) ? end + 1 : end, sayer: null, cue: null))
            {
                yield return quote;
            }

            yield break;
        }

        if (!opens && SpeechEndingAt(first) is { } speech)
        {
            yield return speech;
            yield break;
        }

        if (!opens)
        {
            yield return Quoted(end < Words.Length && Words[end].Token.Form == "," ? StartOfSaid(before) : SentenceStart(before), before);
        }

        if (opens || end < Words.Length && Words[end].Token.Form == "," || Words[first].Token.Kind == TokenKind.Word && (first == 0 || Words[first - 1].Token.Form != ",") && cueStandsInside(end))
        {
            foreach (var quote in Clause(end, sayer: null, cue: null))
            {
                yield return quote;
            }
        }

        bool cueStandsInside(int at) => at < Words.Length && Words[at].Token.Kind != TokenKind.Punctuation;
    }

    /// <summary>Whether right behind a mark and the word that opens what is said.</summary>
    private bool IsBehindThat(int at) => at > 1 && Words[at - 2].Token.Form == "," && Syntax.RoleOf(Words[at - 1].Lower) == "content";

    /// <summary>"მერმა თქვა, რომ მეამბოხეებმა, პოლიციის ცნობით, …": where case tells, behind the word that opens what is said, else where the sentence starts.</summary>
    private int StartOfSaid(int before)
    {
        for (var i = before; !ByOrder && i > 1; i--)
        {
            if (IsBehindThat(i))
            {
                return i;
            }
        }

        return SentenceStart(before);
    }

    private int SentenceStart(int before)
    {
        for (var i = before - 1; i > 0; i--)
        {
            if (Words[i].Token.Form == ";")
            {
                return i + 1;
            }
        }

        return 0;
    }

    private Quote Quoted(int first, int end)
    {
        while (end > first + 1 && Words[end - 1].Token.Form is "," or "." or ";" or ":" or "—" or "–" or "-" or "!" or "?")
        {
            end--;
        }

        while (first < end - 1 && Words[first].Token.Form is "," or ":" or "—" or "–" or "-")
        {
            first++;
        }

        return new Quote(Sentence.Part, new TextSpan(Words[first].Span.Start, Words[end - 1].Span.End));
    }

    private Quote Quoted(Quotation speech) => new(speech.Part, new TextSpan(
        Report.Sentences[speech.FirstSentence].Words[speech.First].Span.Start, Report.Sentences[speech.LastSentence].Words[speech.End - 1].Span.End));
}
