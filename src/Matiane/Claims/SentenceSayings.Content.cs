using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Claims;

internal sealed partial record SentenceSayings
{
    /// <summary>What is said: a quotation before the sayer, what a mark parts from him, else what follows the verb.</summary>
    private ImmutableArray<Quote> ContentOf(Cue cue, Sayer? sayer)
    {
        if (!Told.IsDefault)
        {
            return Told;
        }

        var (first, end) = (cue.First, cue.End);
        if (sayer is { } who && who.Range.Sentence == Index && !IsFarFrom(who.Range, cue))
        {
            (first, end) = (Math.Min(first, who.Range.First), Math.Max(end, who.Range.End));
        }

        if (Inserted(first, end) is { IsEmpty: false } around)
        {
            return around;
        }

        if (BackAt(first, end) is >= 0 and var back)
        {
            // "Двоих задержали, об этом сообщила …": what the same sentence told before, else the sentence before.
            if (back > 1 && Words[back - 1].Token.Form is "," or ";" or "—" or "–" && HasFinite(0, back))
            {
                return [Quoted(0, back)];
            }

            if (Index > 0 && Report.Sentences[Index - 1].Sentence is var told && told.Part == Sentence.Part)
            {
                return [new Quote(told.Part, told.Span)];
            }
        }

        var content = ImmutableArray.CreateBuilder<Quote>();
        var mayPrecede = !(ByOrder ? IsHanging(cue) : IsTiedBehind(cue)) && Syntax.RoleOf(Words[cue.At].Lemma) != "denied" && cue.Word.Role == CueRole.Verb && cue.Word.Frame != CueFrame.Object && sayer is not { IsRelative: true };
        if (mayPrecede && SpeechBefore(first) is { } before && (GoesOnInto(before) || !OpensComplement(end)))
        {
            content.Add(IsWithin(before) ? Quoted(SentenceStart(before.First), before.End) : Quoted(before));
            if (SpeechFrom(end) is { } rest)
            {
                content.Add(rest);
            }

            return content.ToImmutable();
        }

        end = mayPrecede && cue.Word.Frame == CueFrame.Addressee && first > 1 && Words[first - 1].Token.Form is "," or "—" or "–" ? PastAddressee(end) : end;
        // "მერმა თქვა, რომ ექიმებმა დაადგინეს, რომ …": a saying that is said itself is put into no other.
        var isSaid = !ByOrder && IsBehindThat(first);
        if (mayPrecede && !isSaid && first > 1 && SpeechFrom(end) is null && StandsAside(first, !ByOrder && sayer is { IsRelative: false } behind && behind.Range.Sentence == Index && behind.Range.First >= end ? behind.Range.End : end))
        {
            var stop = first;
            while (stop > 0 && (Words[stop - 1].Token.Form is "," or "—" or "–" or "-" || Words[stop - 1].Upos is Upos.SCONJ or Upos.ADP && stop == first))
            {
                stop--;
            }

            if (stop > 0)
            {
                content.Add(Quoted(SentenceStart(stop), stop));
                if (end + 2 < Words.Length && Words[end].Token.Form is "," or "—" or "–" && !IsSayingParticiple(end + 1) && !IsOnlySaying(end + 1))
                {
                    content.AddRange(Clause(end + 1, sayer, cue));
                }

                return content.ToImmutable();
            }
        }

        if (sayer is not null && Conjunction(end) < 0 && SpeechAfter(end) is null && TopicBefore(cue, sayer.Value) is { } topic)
        {
            return [topic];
        }

        // "აქტივისტები კი ოც დაღუპულზე საუბრობენ": where the verb stands last, what lies between.
        if (OwnerFirst && sayer is { Range: var contrasted } && contrasted.Sentence == Index && contrasted.End < cue.First && contrasted.First > 0 && MarkBefore(contrasted.First) is >= 0 and var turn && Conjunction(cue.End) < 0 && SpeechAfter(cue.End) is null && TurnsTo(turn))
        {
            var from = contrasted.End;
            while (from < cue.First && IsTurn(from))
            {
                from++;
            }

            return from < cue.First ? [Quoted(from, cue.First)] : [];
        }

        content.AddRange(After(end, cue, sayer));
        return content.ToImmutable();
    }

    /// <summary>"The union, Reuters reports, called a strike": what stands around a saying that is put into it.</summary>
    public ImmutableArray<Quote> Around((int First, int End) aside) => [.. aside.First > 0 && (ByOrder || !IsBehindThat(aside.First)) ? [Quoted(StartOfSaid(aside.First), aside.First)] : (ReadOnlySpan<Quote>)[], .. Clause(aside.End, sayer: null, cue: null)];

    private const int TurnReach = 6;

    /// <summary>"…, ოპოზიციის ცნობით - ოცი": whether a source that stands before its phrase opens another's word behind a comma.</summary>
    private bool IsAnothers(int mark) =>
        Enumerable.Range(mark + 1, Math.Min(TurnReach, Words.Length - mark - 1)).TakeWhile(i => Words[i].Token.Kind != TokenKind.Punctuation).Any(i => CueAt(i) is { Word: { Role: CueRole.After, Frame: not CueFrame.Cites } } cue && OpensAnother(mark + 1, cue.End));

    private bool IsTurn(int at) => Table.Find(Words[at].Lower) is { Role: CueRole.Turn };

    /// <summary>The comma before a word, words of contrast and conjunctions between left out; -1 for none.</summary>
    private int MarkBefore(int at)
    {
        var mark = at - 1;
        while (mark > 0 && (Words[mark].Upos == Upos.CCONJ || IsTurn(mark)))
        {
            mark--;
        }

        return mark > 0 && Words[mark].Token.Form == "," ? mark : -1;
    }

    /// <summary>"…, activists however speak of twenty": whether behind a comma another's saying stands with a word of contrast.</summary>
    private bool TurnsTo(int mark)
    {
        var (turns, says) = (false, false);
        for (var i = mark + 1; i < Words.Length && Words[mark].Token.Form == "," && Words[i].Token.Form is not ("," or ";"); i++)
        {
            turns |= i - mark <= TurnReach && IsTurn(i);
            says = says || CueAt(i) is { Word: { Role: CueRole.Verb or CueRole.Before or CueRole.After, Frame: not CueFrame.Cites } };
        }

        return turns && says;
    }

    /// <summary>"По данным полиции, погибли пятеро, по данным оппозиции - двадцать": whether a phrase that names a source opens another's word within the sentence.</summary>
    private bool OpensAnother(int first, int end) =>
        MarkBefore(first) is >= 0 and var mark && (TurnsTo(mark) || !ByOrder && end + 1 < Words.Length && Words[end].Token.Form is "," or "-" or "–" or "—" && Enumerable.Range(0, Math.Min(mark, TurnReach)).Any(i => CueAt(i) is { Word: { Role: CueRole.Before or CueRole.After, Frame: not CueFrame.Cites } })
            && Enumerable.Range(end, Words.Length - end).Any(i => Words[i].IsNumber || IsFinite(i)));

    private bool IsFinite(int at) => Words[at].Upos is Upos.VERB or Upos.AUX && Words[at].Features.VerbForm == VerbFormFeature.Fin;

    /// <summary>"О взрыве сообщили власти", "აფეთქების შესახებ სამინისტრომ განაცხადა": where case tells, what the verb of saying is about, before it; null for none.</summary>
    private Quote? TopicBefore(Cue cue, Sayer sayer)
    {
        if (ByOrder || cue.Word.Role != CueRole.Verb || cue.Word.Frame is CueFrame.Object or CueFrame.Cites || sayer.Range.Sentence != Index
            || Clauses.FirstOrDefault(c => c.Predicate == cue.At && c.Kind == PredicateKind.Finite)?.Arguments.FirstOrDefault(a => a is { Relation: Relation.Topic, IsInherited: false, Phrase.IsPronoun: false } && a.Phrase.Words.End <= cue.First)?.Phrase is not { } about)
        {
            return null;
        }

        // "ბიშკეკში ხელისუფლების გადადგომის შესახებ გამოაცხადეს": a town is where it was said.
        var head = sayer.Head ?? phrases.HeadOf(sayer.Core);
        if (!IsActor(head) && ((Words[head].Best.Adposition ?? (sayer.Range.First > 0 && Words[sayer.Range.First - 1].Upos == Upos.ADP ? Words[sayer.Range.First - 1].Lower : null)) is { } tie && Syntax.RelationOf(tie) == Relation.Location))
        {
            return null;
        }

        var first = OwnerFirst ? LeftStart(about.Words.First) : about.Words.First > 0 && Words[about.Words.First - 1].Upos == Upos.ADP ? about.Words.First - 1 : about.Words.First;
        var end = cue.First;
        if (sayer.Range.First >= about.Words.End)
        {
            end = Math.Min(end, sayer.Range.First);
        }
        else if (sayer.Range.End <= about.Words.First)
        {
            first = Math.Max(first, sayer.Range.End);
        }
        else
        {
            return null;
        }

        while (end > about.Words.End && Words[end - 1].Upos == Upos.ADP)
        {
            end--;
        }

        return Quoted(first, end);
    }

    /// <summary>Whether the cue is a participle that hangs on another verb and has something after it: "…, adding that".</summary>
    private bool IsHanging(Cue cue) =>
        !HasAuxiliary(cue.First, cue.At) && Words[cue.At].Features is { VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part, Tense: not TenseFeature.Past } && cue.End < Words.Length && Words[cue.End].Token.Kind != TokenKind.Punctuation;

    /// <summary>Where case tells: a converb behind a mark with something after it ("…, требуя отпустить …"), which is what it says.</summary>
    private bool IsTiedBehind(Cue cue) =>
        cue.Word.Frame != CueFrame.Cites && Words[cue.At].Features.VerbForm == VerbFormFeature.Conv && cue.End < Words.Length && Words[cue.End].Token.Kind != TokenKind.Punctuation;

    /// <summary>«We stay, — said the mayor. — We shall win»: a sayer put between dashes into the quotation; empty for none.</summary>
    private ImmutableArray<Quote> Inserted(int first, int end)
    {
        if (first < 3 || Quotations.At(Index, first) is not { IsSpeech: true } speech || !(Words[first - 1].Token.Form is "—" or "–" or "-") || !(Words[first - 2].Token.Form is "," or "!" or "?" or "…"))
        {
            return [];
        }

        var start = speech.FirstSentence == Index ? speech.First : 0;
        var content = ImmutableArray.CreateBuilder<Quote>();
        content.Add(Quoted(start, first - 2));
        while (end < Words.Length && Words[end].Token.Form is "." or "," or "—" or "–" or "-")
        {
            end++;
        }

        var stop = speech.LastSentence == Index ? speech.End - 1 : Words.Length;
        if (end < stop)
        {
            content.Add(Quoted(end, stop));
        }

        for (var s = Index + 1; s <= speech.LastSentence; s++)
        {
            var words = Report.Sentences[s].Words;
            var last = s == speech.LastSentence ? speech.End : words.Length;
            var from = words[0].Token.Form is "—" or "–" or "-" && last > 1 ? 1 : 0;
            content.Add(new Quote(speech.Part, new TextSpan(words[from].Span.Start, words[last - 1].Span.End)));
        }

        return content.ToImmutable();
    }

    /// <summary>Where the cue's clause has words that stand for what was told before ("об этом сообщил …", "ამის შესახებ …") and nothing else that is said; -1 for none.</summary>
    private int BackAt(int first, int end)
    {
        for (var at = first - 1; at >= Math.Max(0, first - GroupReach) && Words[at].Token.Form is not (";" or "."); at--)
        {
            if (Longest(at, Words[at].Lower) is { Word.Role: CueRole.Back })
            {
                return Conjunction(end) < 0 ? at : -1;
            }
        }

        return end < Words.Length && Longest(end, Words[end].Lower) is { Word.Role: CueRole.Back, End: var after } && Conjunction(after) < 0 ? first : -1;
    }

    /// <summary>A subject that other words part from the cue, so that what lies between is not said.</summary>
    private bool IsFarFrom(WordRange range, Cue cue) => range.End < cue.First - 3 && Words[range.End..cue.First].Count(static w => !InsertedSaying.IsNothing(w)) > 3 || range.First > cue.End + 1;

    /// <summary>The quotation that ends where the sayer or cue begins.</summary>
    private Quote? SpeechEndingAt(int first) => SpeechBefore(first) is { } speech ? Quoted(speech) : null;

    private Quotation? SpeechBefore(int first)
    {
        var at = first - 1;
        while (at > 0 && Words[at].Token.Form is "," or "—" or "–" or "-")
        {
            at--;
        }

        return at >= 0 && Quotations.IsMark(Words[at].Token.Form) && Quotations.At(Index, at) is { } speech && speech.LastSentence == Index && speech.End == at + 1 && (speech.IsSpeech || IsWhole(speech))
            ? speech : null;
    }

    /// <summary>Whether a quotation is no sentence by itself: a comma, question or exclamation mark ends it, before its closing mark or after.</summary>
    private bool GoesOnInto(Quotation speech) =>
        speech.End - 2 > speech.First && Words[speech.End - 2].Token.Form is "," or "?" or "!" || speech.End < Words.Length && Words[speech.End].Token.Form == ",";

    /// <summary>A few quoted words inside a clause that is said: "the plan is a “joke,” he said".</summary>
    private bool IsWithin(Quotation speech) =>
        speech.FirstSentence == Index && speech.First > 1 && Words[speech.First - 1].Token.Kind == TokenKind.Word && !IsCueEnd(speech.First) && HasFinite(0, speech.First);

    /// <summary>Whether a saying verb stands right before a word.</summary>
    private bool IsCueEnd(int at) => CueAt(at - 1) is { Word.Role: CueRole.Verb };

    /// <summary>Whether a short quotation is a sentence of its own: it opens the sentence, or a mark stands within it before its end.</summary>
    private bool IsWhole(Quotation speech) =>
        speech.FirstSentence == Index && (speech.First == 0 || speech.End - 2 > speech.First && Words[speech.End - 2].Token.Form is "," or "." or "!" or "?");

    /// <summary>The quotation that begins after a word, marks between left out.</summary>
    private Quote? SpeechFrom(int from) => SpeechAfter(from) is { } speech ? Quoted(speech) : null;

    private Quotation? SpeechAfter(int from)
    {
        for (var i = from; i < Words.Length; i++)
        {
            if (Quotations.IsMark(Words[i].Token.Form) && Quotations.At(Index, i) is { } speech && speech.FirstSentence == Index && speech.First == i)
            {
                return speech.IsSpeech || IsWhole(speech) ? speech : null;
            }

            if (Words[i].Upos is Upos.VERB or Upos.AUX or Upos.SCONJ)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"…, residents told reporters on Sunday, and soldiers …": where order tells, the mark behind whom and when it was told; else the end given.</summary>
    private int PastAddressee(int end)
    {
        var close = ByOrder && phrases.Right(end, apposed: false) is { } addressee && addressee.Range.First - end <= 1 ? addressee.Range.End : Words.Length;
        while (close < Words.Length && (IsTime(close) || Words[close].Upos == Upos.ADP && close + 1 < Words.Length && IsTime(close + 1)))
        {
            close++;
        }

        return close < Words.Length && Words[close].Token.Form is "," or "." or ";" or "—" or "–" ? close : end;
    }

    /// <summary>"…, the spokesman said." or "the plan, they say, failed": nothing that is said follows, or a mark on both sides.</summary>
    private bool StandsAside(int first, int end)
    {
        var mark = first - 1;
        // "…, because they suspected …", «…, между тем мэр сообщил …»: the reason for what was told, or what else was told then, says nothing of who told it.
        if (Enumerable.Range(Math.Max(0, mark - 2), mark - Math.Max(0, mark - 2) + 1).Any(i => AsideAt(i)?.End == first))
        {
            return false;
        }

        if (Words[mark].Upos is Upos.SCONJ or Upos.ADP && mark > 0)
        {
            mark--;
        }

        if (!(Words[mark].Token.Form is "," or "—" or "–" or "-" || Quotations.IsMark(Words[mark].Token.Form)) || mark == 0)
        {
            return false;
        }

        // "…, while police confirm three deaths": another's own word.
        if (Enumerable.Range(mark + 1, Math.Min(end + 1, Words.Length) - mark - 1).Any(IsTurn) && TurnsTo(mark))
        {
            return false;
        }

        if (ByOrder && Words[0].Upos == Upos.VERB && Words[0].Analyses.Any(a => a.Features.VerbForm is VerbFormFeature.Part or VerbFormFeature.Ger))
        {
            return false;
        }

        // "Узбекистан направил спасателей, Россия предложила помощь (объявила о помощи)": a verb of its own object behind its subject.
        if (Syntax.Sides == "accusative" && Clauses.Any(c => c.Kind == PredicateKind.Finite && c.Predicate > mark && c.Predicate < end && c.Arguments.Any(a => a is { Function: Function.Actor, IsInherited: false } && a.Phrase.Words.First > mark && a.Phrase.Words.End <= c.Predicate) && c.Arguments.Any(a => (a.Function == Function.Undergoer || a.Relation == Relation.Topic) && a is { IsInherited: false, Phrase.IsPronoun: false } && a.Phrase.Words.First >= end)))
        {
            return false;
        }

        // "…, პრეზიდენტმა მობილიზაცია გამოაცხადა": nor does a verb that stands last with its object before it tell what stands before a conjunction's clause or a dash.
        if (OwnerFirst && (OpensAside(0) || Quotations.IsDash(Words[mark])) && Clauses.Any(c => c.Kind == PredicateKind.Finite && c.Predicate > mark && c.Predicate < end && c.Arguments.Any(a => a is { Function: Function.Undergoer, IsInherited: false, Phrase.IsPronoun: false } && a.Phrase.Words.First > mark)))
        {
            return false;
        }

        var ends = end >= Words.Length || Words[end].Token.Form is "." or "!" or "?" or ";" || Words[end].Token.Form is "," or "—" or ":" && !OpensComplement(end + 1) || Words[end].Token.Form != ":" && (EndsBeforeSaying(end) || LeansOnOther(end) || IsOnlySayer(mark + 1, end));
        // "Мэр ушёл, Браун потребовал назначить …": what is asked for is an infinitive behind it.
        if (!ends && (OpensComplement(end) || ByOrder && IsAskedTo(end) || Syntax.Sides == "accusative" && Words[end].Features.VerbForm == VerbFormFeature.Inf && Words[end].Upos == Upos.VERB))
        {
            return false;
        }

        // "Едва мэр ушёл, депутат объявил о …": a clause that only says when, whatever its small word may be else.
        var isWhen = Words[0].Upos == Upos.SCONJ || !ByOrder && OpensAside(0) || Syntax.Sides == "accusative" && !ends && Words[0].Upos is Upos.ADV or Upos.PART && Words[0].Analyses.Any(a => a.Upos == Upos.CCONJ);
        return ends && (end < Words.Length && Words[end].Token.Form == "," && SpeechFrom(end) is null || HasFinite(0, mark) || end >= SignedLine.EndOf(Words) && IsNominalTelling(mark)) || HasFinite(0, mark) && (!isWhen && Words[0].Upos != Upos.ADP || Words[0].Upos == Upos.ADP && IsOnlyWhen(end));
    }

    /// <summary>"(… - the union urged) the mayor to resign": where order tells, whether a noun and an infinitive follow a verb.</summary>
    private bool IsAskedTo(int end) => phrases.Right(end, apposed: false) is { } asked && asked.Range.End + 1 < Words.Length && Words[asked.Range.End].Upos == Upos.PART && Words[asked.Range.End + 1].Features.VerbForm == VerbFormFeature.Inf;

    /// <summary>"Half the city in the dark, says the mayor": whether what stands before a mark tells something without a verb.</summary>
    private bool IsNominalTelling(int mark) => mark >= LeastSigned && Words[0].Upos is not (Upos.SCONJ or Upos.ADP or Upos.ADV or Upos.CCONJ) && Clauses.Any(c => c.Kind == PredicateKind.Nominal && c.Predicate < mark);

    /// <summary>"…, the mayor told the radio, AFP reported", "…, заявил мэр каналу, передаёт ТАСС": whether behind a cue stands at most to whom or when it was said, and behind the next mark nothing but who passes it on.</summary>
    private bool EndsBeforeSaying(int end)
    {
        while (end < Words.Length && IsNominal(end))
        {
            end++;
        }

        return end < Words.Length && Words[end].Token.Form == "," && IsOnlySaying(end + 1);
    }

    /// <summary>"В порту погибли двое, сообщает Reuters со ссылкой на мэрию": whether behind a cue stands at most to whom or when it was said, and then whom the sayer leans on.</summary>
    private bool LeansOnOther(int end)
    {
        while (end < Words.Length && IsNominal(end) && CueAt(end) is null)
        {
            end++;
        }

        end = end + 1 < Words.Length && Words[end].Token.Form == "," ? end + 1 : end;
        return end < Words.Length && CueAt(end) is { Word: { Role: CueRole.Before, Frame: CueFrame.Cites } };
    }

    /// <summary>"В порту погибли двое, уточнило министерство по чрезвычайным ситуациям": where case tells, whether a verb of saying opens what stands behind a mark and nothing but who says it follows.</summary>
    private bool IsOnlySayer(int first, int end) =>
        Syntax.Sides == "accusative" && CueAt(first) is { Word: { Role: CueRole.Verb, Frame: not CueFrame.Object } } cue && cue.End < end
        && Enumerable.Range(end, Words.Length - end).All(i => IsNominal(i) && Syntax.RelationOf(Words[i].Lower) != Relation.Topic || Words[i].IsNumber || Quotations.IsMark(Words[i].Token.Form) || i + 1 == Words.Length && Words[i].Token.Form is "." or "!" or "…");

    /// <summary>Whether from a word to the sentence's end nothing stands but who says something, and to whom or when ("according to Reuters", "Reuters reported on Monday", «сообщает ТАСС»).</summary>
    private bool IsOnlySaying(int from)
    {
        var cue = from;
        while (cue < Words.Length && !(CueAt(cue) is { Word: { Role: CueRole.Verb or CueRole.Before or CueRole.After, Frame: not CueFrame.Object } } found && (found.Word.Role != CueRole.Before || cue == from)) && IsNominal(cue))
        {
            cue++;
        }

        return cue < Words.Length && CueAt(cue) is { } said && Enumerable.Range(said.End, Words.Length - said.End).All(i => IsNominal(i) || Quotations.IsMark(Words[i].Token.Form) || i + 1 == Words.Length && Words[i].Token.Form is "." or "!" or "…");
    }

    private bool IsNominal(int at) => Words[at].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.ADP or Upos.X || IsTime(at);

    /// <summary>"At least nine died, the mayor said on Friday", "…, he told reporters": whether behind a cue stands only when, where or to whom it was said.</summary>
    private bool IsOnlyWhen(int end) =>
        ByOrder && end < Words.Length && (IsTime(end) || Words[end].Upos == Upos.ADP || phrases.IsNominal(end) && Table.Find(Words[end - 1].Lemma) is { Frame: CueFrame.Addressee })
        && !Words.Skip(end).Any(w => w.Upos is Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.PART);

    private bool HasFinite(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            // "Премьер должен уйти, заявил спикер", "войска надо вывести, считает генсек": where case tells, also a short form or an infinitive.
            if (Words[i].Upos is Upos.VERB or Upos.AUX && Words[i].Features.VerbForm is VerbFormFeature.Fin or VerbFormFeature.None or VerbFormFeature.Part
                // "ახალი წესი მიუღებელია, განაცხადა მინისტრმა": or a copula written into its noun.
                || Syntax.Sides == "ergative" && Words[i].Features is { Mood: MoodFeature.Ind, Case: not CaseFeature.None }
                || Syntax.Sides == "accusative" && (Words[i] is { Upos: Upos.ADJ, Features.Variant: VariantFeature.Short } && (Syntax.RoleOf(Words[i].Lemma) is "due" or "modal" || Words[i].Features.Gender != GenderFeature.Neut) || Words[i] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf }))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsConjunction(int at) => Words[at].Upos == Upos.SCONJ && Words[at].Lower.Length >= 3 && !IsAside(at);

    /// <summary>Whether a word tells when, why or in spite of what something was said.</summary>
    private bool IsAside(int at) => AsideAt(at) is not null;

    private Cue? AsideAt(int at) => Longest(at, Words[at].Lower) is { Word.Role: CueRole.Aside or CueRole.Turn } aside ? aside : null;

    /// <summary>«(Призвал к миру) из-за того, что …», "როდესაც …": whether words that only tell when, why or in spite of what open a clause here, not a phrase ("после встречи").</summary>
    private bool OpensAside(int at) => AsideAt(at) is { } aside && (aside.End - aside.At > 1 || Words[at].Upos != Upos.ADP);

    private bool IsQuestion(int at) => Words[at].Features.PronType is PronTypeFeature.Int or PronTypeFeature.Rel && !IsAside(at);

    /// <summary>Whether what a saying verb asks for begins soon after it: a conjunction, an infinitive, a quotation, a noun phrase or clause.</summary>
    private bool OpensComplement(int at)
    {
        if (at >= Words.Length || Words[at].Token.Kind == TokenKind.Punctuation && !Quotations.IsMark(Words[at].Token.Form))
        {
            return false;
        }

        if (IsConjunction(at) || IsQuestion(at) || Words[at].Upos == Upos.PART)
        {
            return true;
        }

        if (Conjunction(at) >= 0 || SpeechFrom(at) is not null)
        {
            return true;
        }

        return Words[at].Upos is Upos.NOUN or Upos.PROPN or Upos.DET or Upos.PRON or Upos.ADJ or Upos.NUM && !IsTime(at) && HasFinite(at, LastRelative(at));
    }

    /// <summary>"…, said the agency Tor citing the radio, which quoted a doctor": the comma before a relative clause that the sentence ends with, whose verb is nobody's word; else the end.</summary>
    private int LastRelative(int from)
    {
        for (var i = Words.Length - 1; i > from + 1; i--)
        {
            if (Words[i - 1].Token.Form == ",")
            {
                return Words[i].Features.PronType == PronTypeFeature.Rel && Enumerable.Range(from, i - from).Any(w => CueAt(w) is { Word.Frame: CueFrame.Cites }) ? i - 1 : Words.Length;
            }
        }

        return Words.Length;
    }

    /// <summary>"Said heavy rains since June have flooded the port": whether a word that may open a clause ties what stands right behind it, a time or a noun with no verb of its own.</summary>
    private bool IsTie(int at) =>
        Syntax.RelationOf(Words[at].Lower) is Relation.Since or Relation.Until or Relation.After or Relation.Before && Words[at].Analyses.Any(a => a.Upos == Upos.ADP);

    /// <summary>The conjunction that opens what is said, when one stands soon after the verb ("told reporters on Monday that"); -1 for none.</summary>
    private int Conjunction(int from)
    {
        for (var i = from; i < Math.Min(Words.Length, from + ConjunctionReach); i++)
        {
            if (IsConjunction(i) && Words[i - 1].Upos != Upos.ADP && !(ByOrder && IsTie(i)) || i > from && IsTime(i - 1) && Words[i].Analyses.Any(a => a.Upos == Upos.SCONJ))
            {
                return i;
            }

            if (!ByOrder && i > from && OpensAside(i))
            {
                break;
            }

            if (Words[i].Token.Form == "," && i + 1 < Words.Length && IsConjunction(i + 1))
            {
                continue;
            }

            if (Words[i].Upos is Upos.VERB or Upos.AUX || Words[i].Token.Form is ";" or "." or ":" || Quotations.IsSpeech(Index, i) || i > from && Words[i].Token.Form == ",")
            {
                break;
            }
        }

        return -1;
    }

    /// <summary>What follows a cue: from its conjunction or quotation, after whom it is told to, as far as its clause goes.</summary>
    private IEnumerable<Quote> After(int end, Cue cue, Sayer? sayer)
    {
        var from = end;
        while (from < Words.Length && (Words[from].Token.Form is "," or ":" || IsTime(from)))
        {
            from++;
        }

        if (from < Words.Length && CueAt(from) is { Word: { Role: CueRole.Before, Frame: CueFrame.Cites } } citing)
        {
            from = Math.Max(citing.End, (ByOrder ? phrases.Right(citing.End, apposed: false) : FollowingByCase(citing.End))?.Range.End ?? citing.End);
        }

        if (from >= Words.Length)
        {
            yield break;
        }

        if (!ByOrder && cue.Word.Role == CueRole.Verb && (OpensAside(from) || OwnerFirst && (EndsBehindObject(end, cue, sayer) || TellsWhen(end))))
        {
            yield break;
        }

        var conjunction = Conjunction(from);
        if (conjunction >= 0 && cue.Word.Role != CueRole.Noun)
        {
            from = conjunction;
        }
        else if (SpeechAfter(from) is { } speech && cue.Word.Role == CueRole.Verb && cue.Word.Frame != CueFrame.Object && !GoesOnAfter(speech))
        {
            yield return Quoted(speech);
            yield break;
        }
        else if (!ByOrder && (from == end || from == end + 1 && Words[end].Token.Form == ",") && Words[from].Upos == Upos.CCONJ && cue.Word.Role == CueRole.Verb)
        {
            // "მინისტრმა ბრალდება უარყო და ახსნა მოითხოვა": what is joined to the verb is done, not said; so is what "but" parts from it.
            yield break;
        }
        else if (cue.Word.Frame == CueFrame.Addressee && phrases.Right(from, apposed: false) is { } told && told.Range.End < Words.Length)
        {
            // "Asked Chad for tents after rebels burned a school": when it was asked is the reporter's.
            if (ByOrder && Enumerable.Range(from, told.Range.End - from).Any(i => i > from && IsAside(i) && OpensOwn(i + 1)))
            {
                yield break;
            }

            from = Words[told.Range.End].Token.Form is "," or "." ? from : told.Range.End;
        }
        else if (cue.Word.Frame == CueFrame.Clause && !(IsQuestion(from) || Words[from].Upos == Upos.PART || (ByOrder && Words[cue.At].Features.VerbForm != VerbFormFeature.Part ? OpensClause(from) || HasAs(from) || sayer is { } text && IsText(text) : HasFinite(from, Math.Min(Words.Length, from + ConjunctionReach)))))
        {
            yield break;
        }

        foreach (var quote in Clause(from, sayer, cue))
        {
            yield return quote;
        }
    }

    /// <summary>"(დაჰპირდა) ერთი დღის შემდეგ, რაც …": whether behind a verb stands only after or before what it was told.</summary>
    private bool TellsWhen(int end)
    {
        for (var i = end; i + 2 < Words.Length && i < end + TurnReach && Words[i].Token.Kind != TokenKind.Punctuation; i++)
        {
            if (Words[i + 1].Token.Form == "," && Words[i].Upos == Upos.ADP && phrases.IsRelativeWord(i + 2))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"ლატვიამ შიმშილობა გენოციდად აღიარა - მერი წავიდა": where the verb stands last, whether a mark without a conjunction stands behind one that has its object already.</summary>
    private bool EndsBehindObject(int end, Cue cue, Sayer? sayer) =>
        (Words[end].Token.Form is "," or ";" || Quotations.IsDash(Words[end])) && Conjunction(end + 1) < 0 && SpeechAfter(end) is null
        && (OpensAside(0) && !HasFinite(0, cue.First) || Clauses.FirstOrDefault(c => c.Predicate == cue.At && c.Kind == PredicateKind.Finite) is { } clause && clause.Arguments.Any(a => a is { Function: Function.Undergoer, IsInherited: false, Phrase.IsPronoun: false } && a.Phrase.Words.End <= cue.First && !(sayer is { } who && who.Range.First < a.Phrase.Words.End && a.Phrase.Words.First < who.Range.End)));

    /// <summary>Whether what follows is seen as something: "saw the vote as a test".</summary>
    private bool HasAs(int from)
    {
        for (var i = from + 1; i < Math.Min(Words.Length, from + ConjunctionReach) && Words[i].Token.Kind != TokenKind.Punctuation && !(Words[i].Upos is Upos.VERB or Upos.AUX); i++)
        {
            if (Syntax.RelationOf(Words[i].Lower) == Relation.As)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text or outlet tells, which does nothing else: "the poll shows her ahead".</summary>
    private bool IsText(Sayer sayer) => Table.SourceOf(Words[phrases.HeadOf(sayer.Core)].Lemma) is { Kind: "document" or "media" };

    /// <summary>From a word to the end of what is said: the sentence's end, or where another saying, a clause of contrast or the sayer's own sentence goes on.</summary>
    private IEnumerable<Quote> Clause(int from, Sayer? sayer, Cue? cue)
    {
        while (from < Words.Length && Words[from].Token.Form is "," or ":" or "—" or "–" or "-" or "." or ")")
        {
            from++;
        }

        var end = from;
        Quotation? open = null;
        while (end < Words.Length && !Ends(end, from, sayer, cue))
        {
            // What is quoted belongs together, also over several sentences.
            var quoted = Quotations.At(Index, end);
            open = quoted is { } here && here.FirstSentence == Index && here.First == end && here.LastSentence > Index ? here : null;
            end = open is not null ? Words.Length : quoted is not null && quoted.FirstSentence == Index && quoted.First == end && quoted.LastSentence == Index ? quoted.End : end + 1;
        }

        if (end > from && Words[from..end].Any(w => w.Token.Kind is TokenKind.Word or TokenKind.Number))
        {
            yield return Quoted(from, end);
            for (var s = Index + 1; s <= open?.LastSentence; s++)
            {
                var words = Report.Sentences[s].Words;
                yield return new Quote(open.Part, new TextSpan(words[0].Span.Start, words[(s == open.LastSentence ? open.End : words.Length) - 1].Span.End));
            }
        }
    }

    /// <summary>Quoted words that the sentence goes on after without a mark: "he said “it hurts” every time he laughs".</summary>
    private bool GoesOnAfter(Quotation speech) =>
        speech.LastSentence == Index && speech.End < Words.Length && Words[speech.End].Token.Kind == TokenKind.Word && speech.End - 2 > speech.First && Words[speech.End - 2].Token.Kind == TokenKind.Word
        && CueAt(speech.End) is null;

    private bool Ends(int at, int from, Sayer? sayer, Cue? cue)
    {
        var form = Words[at].Token.Form;
        if (form is ";" || at > from && at + 1 == Words.Length && Words[at].Token.Kind == TokenKind.Punctuation)
        {
            return true;
        }

        if (EndsThing(at, from, cue))
        {
            return true;
        }

        if (form == ",")
        {
            var next = at + 1;
            if (next >= Words.Length)
            {
                return true;
            }

            if (sayer is { IsRelative: true } && Words[next].Upos is Upos.VERB or Upos.AUX && Words[next].Features.VerbForm == VerbFormFeature.Fin)
            {
                return true;
            }

            // "Пассажиры, требуя вернуть деньги, заняли офис": what a converb says ends where its clause does.
            if (!ByOrder && cue is { } aside && aside.At < from && Words[aside.At].Features.VerbForm == VerbFormFeature.Conv && (aside.At == 0 || Words[next].Features.VerbForm == VerbFormFeature.Fin))
            {
                return true;
            }

            // "Оппозиция потребовала выборов (уйти), полиция избила студентов": past a thing or an infinitive that is told, a clause with a subject of its own is the reporter's.
            if (!ByOrder && !OwnerFirst && cue is { Word.Role: CueRole.Verb } wanting && wanting.At < from && at > from && (Words[from].Upos is not (Upos.VERB or Upos.AUX) && !HasFinite(from, at) || Words[from].Features.VerbForm == VerbFormFeature.Inf && !HasFinite(from + 1, at) || IsToldToDo(from, at)) && !Enumerable.Range(from, at - from).Any(i => IsConjunction(i) || IsQuestion(i) || Words[i].Token.Kind == TokenKind.Punctuation) && OpensOwnClause(next))
            {
                return true;
            }

            if (ByOrder && cue is { } own && own.At < from && EndsAtComma(at, from, own, sayer))
            {
                return true;
            }

            // "… the help of Anna Lee, who taught him to sail": the reporter's own words.
            if (ByOrder && cue is { } told && told.At < from && phrases.IsRelativeWord(next) && !Quotations.IsSpeech(Index, at) && HasFinite(from, at) && !Words.Skip(next).Any(w => w.Token.Form == ","))
            {
                return true;
            }

            return ByOrder && IsTurn(next) || TurnsTo(at) || OwnerFirst && IsAnothers(at) || IsSayingParticiple(next) || IsTrailingSayer(next, cue) || CueAt(next) is { Word.Role: CueRole.Before } && (ByOrder || !IsBehindThat(at))
                || (Words[next].Upos is Upos.CCONJ || Words[next].Upos == Upos.SCONJ && !IsThat(next, from)) && SaysAnew(next + 1);
        }

        if (ByOrder && at > from && cue is { } saying && saying.At < from)
        {
            if (EndsObject(at, from, saying))
            {
                return true;
            }

            if (IsAside(at) && Words[at].Upos == Upos.SCONJ && IsObject(from, saying))
            {
                return true;
            }

            // "Declared a curfew after rebels seized the town": what came before is not what is told.
            if (saying.Word.Role == CueRole.Verb && Words[at].Upos is Upos.ADP or Upos.SCONJ && Syntax.RelationOf(Words[at].Lower) is Relation.After or Relation.Before or Relation.Since && Words[from].Upos is Upos.DET or Upos.NOUN or Upos.ADJ && !HasFinite(from, at) && HasFinite(at + 1, Words.Length))
            {
                return true;
            }

            if (saying.Word.Role == CueRole.Noun && Words[from].Upos == Upos.PART && Words[at].Upos is Upos.VERB or Upos.AUX && Words[at].Features.VerbForm == VerbFormFeature.Fin
                && !Enumerable.Range(from, at - from).Any(i => IsConjunction(i) || IsQuestion(i) || phrases.IsRelativeWord(i)))
            {
                return true;
            }

            if (sayer is { IsRelative: true } && Words[at].Upos is Upos.VERB or Upos.AUX && Words[at].Features.VerbForm == VerbFormFeature.Fin && (IsSecondVerb(from, at) || IsVerbOf(sayer.Value, at)))
            {
                return true;
            }
        }

        // "Сообщил о взрыве и подал в отставку": behind a thing that is told, the sayer's own next deed.
        if (!ByOrder && at > from && Words[at].Upos == Upos.CCONJ && cue is { Word.Role: CueRole.Verb } telling && telling.At < from && !HasFinite(from, at) && !Enumerable.Range(from, at - from).Any(i => Words[i].Token.Form == "," || IsConjunction(i)) && DoesNext(at + 1, telling.At))
        {
            return true;
        }

        return Words[at].Upos == Upos.CCONJ && at > from && GoesOn(at + 1, cue) || at > from && CueAt(at) is { Word.Role: CueRole.Before, End: var phrase } && phrase - at > 1 && (ByOrder || !IsBehindThat(Words[at - 1].Token.Form == "," ? at - 1 : at));
    }

    /// <summary>"Asked NATO for guns | when rebels took the town", «призвал соседей помочь | , а рейс отменили»: whether past a thing or a deed in the infinitive that is told another clause with a verb of its own begins, which is the reporter's.</summary>
    private bool EndsThing(int at, int from, Cue? cue)
    {
        if (cue is not { } telling || telling.At >= from || at == from)
        {
            return false;
        }

        var next = Words[at].Token.Form is "," or "(" || Quotations.IsDash(Words[at]) ? at + 1 : at;
        if (next == Words.Length)
        {
            return false;
        }

        // "Says industry lobbyists and officials have paid": what nothing but a conjunction joins is rather one subject.
        var joins = Words[next].Upos == Upos.CCONJ && (next > at || Enumerable.Range(from, at - from).Any(i => Words[i].Features.VerbForm == VerbFormFeature.Inf)) || ByOrder && at > from + 1 && Syntax.RelationOf(Words[next].Lower) == Relation.As;
        var opens = OpensAside(next) ? HasFinite(next + 1, Words.Length) : IsAside(next) ? ByOrder && OpensOwn(next + 1)
            : (joins || next > at && !IsConjunction(next) && !IsQuestion(next) && !phrases.IsRelativeWord(next)) && OpensOwn(joins ? next + 1 : next);
        return opens && !(FirstFinite(from) is { } told && told.Predicate < at) && !Enumerable.Range(from, at - from).Any(i => IsConjunction(i) || IsQuestion(i) || Words[i].Upos is Upos.VERB or Upos.AUX && Words[i].Features.VerbForm is VerbFormFeature.Fin or VerbFormFeature.None);
    }

    /// <summary>The first clause with a finite verb from a word on; null for none.</summary>
    private Clause? FirstFinite(int from) => Clauses.Where(c => c.Kind == PredicateKind.Finite && c.Predicate >= from).MinBy(static c => c.Predicate);

    /// <summary>Whether here begins a clause that has its own subject, or what it befalls, before its verb.</summary>
    private bool OpensOwn(int at) =>
        FirstFinite(at) is { } own && own.Arguments.Any(a => a is { Function: Function.Actor or Function.Undergoer, IsInherited: false, Phrase.IsPronoun: false } && a.Phrase.Words.First >= at && a.Phrase.Words.End <= own.Predicate)
        && !Enumerable.Range(at, own.Predicate - at).Any(i => Words[i].Token.Form is "," or ";" || IsConjunction(i) || IsQuestion(i));

    /// <summary>Whether what is told is a thing ("praised the plan"), not a clause or a deed.</summary>
    private bool IsObject(int from, Cue cue) =>
        !IsConjunction(from) && !IsQuestion(from) && Words[from].Upos is not (Upos.PART or Upos.VERB or Upos.AUX) && (cue.Word.Role is CueRole.Attitude or CueRole.Noun || cue.Word.Frame == CueFrame.Object);

    /// <summary>
    /// Whether a comma ends what is told: before the main clause where the sayer's stands under a conjunction ("While he says it is over, the others …"), before a new subject with its verb ("…, and the
    /// mayor left"), and after a thing.
    /// </summary>
    private bool EndsAtComma(int at, int from, Cue cue, Sayer? sayer) =>
        (IsSubordinate(cue) || sayer is { } who && who.Range.First > 0 && who.Range.End <= cue.First && IsAside(who.Range.First - 1) || cue.At < 2 && IsAsked(cue)) && OpensClause(at + 1)
        || Words[at + 1].Upos == Upos.CCONJ && OpensClause(at + 2)
            // "The ministry said two clerks were held, and rebels burned a barn": behind a clause that is told, another's deed is told too; what "he" does is rather the sayer's own.
            && (sayer is null || cue.Word is not { Role: CueRole.Verb, Frame: not CueFrame.Object } || !HasFinite(from, at) || Words[at + 2].Features is { PronType: PronTypeFeature.Prs, Case: CaseFeature.Nom })
        || IsObject(from, cue) && (IsQuestion(at + 1) || !HasFinite(from, at));

    /// <summary>Whether a thing that is told ends here: before another deed of the sayer ("praised the plan and left"), before a verb of which it is the object, at a dash.</summary>
    private bool EndsObject(int at, int from, Cue cue)
    {
        if (!IsObject(from, cue))
        {
            return false;
        }

        var word = Words[at];
        return Quotations.IsDash(word)
            || word.Upos == Upos.CCONJ && at + 1 < Words.Length && Words[at + 1] is { Upos: Upos.VERB } next && next.Features.VerbForm == Words[cue.At].Features.VerbForm && next.Features.Tense == Words[cue.At].Features.Tense
            || word.IsFinite && Words[from].Upos == Upos.PRON && !HasFinite(from, at) && !Enumerable.Range(from, at - from).Any(i => IsQuestion(i) || IsConjunction(i));
    }

    /// <summary>Whether a clause with its verb stands complete before a verb that nothing ties to it: "those who say it is late | have left".</summary>
    private bool IsSecondVerb(int from, int at)
    {
        if (!phrases.IsNominal(at - 1) && Words[at - 1].Upos is not (Upos.ADJ or Upos.ADV))
        {
            return false;
        }

        for (var i = at - 1; i >= from; i--)
        {
            if (Words[i].Upos is Upos.CCONJ or Upos.SCONJ || Words[i].Token.Kind == TokenKind.Punctuation || IsQuestion(i) || phrases.IsRelativeWord(i) || Words[i].Features is { PronType: PronTypeFeature.Prs, Case: CaseFeature.Nom })
            {
                return false;
            }

            if (Words[i].Upos is Upos.VERB or Upos.AUX && Words[i].Features.VerbForm == VerbFormFeature.Fin)
            {
                return i < at - 1;
            }
        }

        return false;
    }

    /// <summary>"The leader who announced a truce | has been killed": whether the only verb that is left in its stretch is the one that whom a relative word without a mark stands for waits for.</summary>
    private bool IsVerbOf(Sayer relative, int at)
    {
        var (open, close) = (relative.Core.First, GroupEnd(at) + 1);
        while (open > 0 && Words[open - 1].Token.Kind != TokenKind.Punctuation && Words[open - 1].Upos != Upos.SCONJ)
        {
            open--;
        }

        while (close < Words.Length && Words[close].Token.Kind != TokenKind.Punctuation && Words[close].Upos != Upos.SCONJ)
        {
            close++;
        }

        return phrases.IsNominal(at - 1) && Words[at - 1].Upos != Upos.PRON && relative.Core.End == relative.Range.First && !HasFinite(open, relative.Core.First) && !HasFinite(GroupEnd(at) + 1, close);
    }

    /// <summary>Whether the cue's clause stands under a conjunction that opens the sentence.</summary>
    private bool IsSubordinate(Cue cue) =>
        (Words[0].Upos == Upos.SCONJ || Words[0].Upos == Upos.ADV && IsQuestion(0) || IsAside(0))
        && !Enumerable.Range(1, Math.Max(0, cue.First - 1)).Any(i => Words[i].Token.Form == "," || Words[i] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin });

    /// <summary>Where case tells: whether a bare nominative and a finite verb behind it begin here.</summary>
    private bool OpensOwnClause(int at)
    {
        while (at < Words.Length && Words[at].Upos is Upos.ADJ or Upos.DET or Upos.ADV)
        {
            at++;
        }

        // "…, в Кремле отказались": nor does one whose verb in the plural is of those in a body.
        return at < Words.Length && (Words[at] is { Upos: Upos.NOUN or Upos.PROPN, Features.Case: CaseFeature.Nom }
            || at + 1 < Words.Length && Words[at].Upos == Upos.ADP && Syntax.RelationOf(Words[at].Lower) == Relation.Location && IsActor(at + 1) && Words.Skip(at).Take(ClauseReach).FirstOrDefault(w => w.Upos is Upos.VERB or Upos.AUX) is { Features: { Number: NumberFeature.Plur, Tense: TenseFeature.Past } }) && OpensClause(at);
    }

    /// <summary>"(Предложил) соседям встретиться": whether what is said is whom it is said to, and one infinitive.</summary>
    private bool IsToldToDo(int from, int at)
    {
        var infinitive = Enumerable.Range(from, at - from).FirstOrDefault(i => Words[i].Features.VerbForm == VerbFormFeature.Inf, at);
        return infinitive < at && Words[from] is { Upos: Upos.NOUN or Upos.PROPN, Features.Case: CaseFeature.Dat } && !HasFinite(from, infinitive) && !HasFinite(infinitive + 1, at);
    }

    /// <summary>Whether a subject and its finite verb begin here.</summary>
    private bool OpensClause(int at)
    {
        for (var i = at; i < Math.Min(Words.Length, at + ClauseReach) && Words[i].Token.Kind != TokenKind.Punctuation && !IsConjunction(i) && !IsQuestion(i); i++)
        {
            if (Words[i].Upos is Upos.VERB or Upos.AUX)
            {
                return i > at && Words[i].Features.VerbForm == VerbFormFeature.Fin;
            }
        }

        return false;
    }

    /// <summary>"…, the agency reported.": the rest of the sentence is a sayer of all before it.</summary>
    private bool IsTrailingSayer(int from, Cue? cue)
    {
        if (cue is null || cue.Value.At > from)
        {
            return false;
        }

        for (var i = from; i < Words.Length; i++)
        {
            if (Words[i].Token.Kind == TokenKind.Punctuation && !Quotations.IsMark(Words[i].Token.Form) || IsConjunction(i) || IsQuestion(i))
            {
                return false;
            }

            if (Words[i].Upos is Upos.VERB or Upos.AUX)
            {
                return CueAt(GroupEnd(i)) is { Word: { Role: CueRole.Verb, Frame: not CueFrame.Object } } own && Words[own.At].Features.VerbForm is VerbFormFeature.Fin or VerbFormFeature.None or VerbFormFeature.Part
                    && !HasFinite(own.End, Words.Length) && !OpensComplement(own.End) && (i > from || !ByOrder);
            }
        }

        return false;
    }

    private int GroupEnd(int at)
    {
        while (at + 1 < Words.Length && Words[at].Upos == Upos.AUX && Words[at + 1].Upos is Upos.AUX or Upos.VERB)
        {
            at++;
        }

        return at;
    }

    /// <summary>The same conjunction again opens more of the same: "that …, and that …".</summary>
    private bool IsThat(int at, int from) => Words[at].Lower == Words[from].Lower;

    private bool IsSayingParticiple(int at) =>
        Words[at].Features.VerbForm is VerbFormFeature.Ger or VerbFormFeature.Part or VerbFormFeature.Conv && Words[at].Features.Tense != TenseFeature.Past && CueAt(at) is { Word.Role: CueRole.Verb or CueRole.Attitude };

    /// <summary>Whether the clause that begins here has a subject and a saying verb of its own.</summary>
    private bool SaysAnew(int from)
    {
        for (var i = from; i < Math.Min(Words.Length, from + 12); i++)
        {
            if (Words[i].Token.Form is "," or ";" || IsConjunction(i))
            {
                return false;
            }

            if (Words[i].Upos == Upos.VERB)
            {
                return Words[i].Features.VerbForm == VerbFormFeature.Fin && CueAt(i) is { Word.Role: CueRole.Verb or CueRole.Attitude };
            }
        }

        return false;
    }

    /// <summary>Whether a finite verb in the form of another follows here, with no subject of its own before it.</summary>
    private bool DoesNext(int at, int other)
    {
        for (var i = at; i < Math.Min(Words.Length, at + ClauseReach) && Words[i].Token.Kind != TokenKind.Punctuation && !IsConjunction(i); i++)
        {
            if (Words[i].Upos == Upos.VERB)
            {
                return Words[i].Features is { VerbForm: VerbFormFeature.Fin } next && Words[other].Features is var said && next.VerbForm == said.VerbForm && next.Tense == said.Tense && next.Number == said.Number && next.Gender == said.Gender;
            }

            if (Words[i].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON && !IsTime(i) && Words[i].Features.Case == CaseFeature.Nom)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"… and called for …": the sayer's own next verb, in the cue's form.</summary>
    private bool GoesOn(int at, Cue? cue)
    {
        while (at < Words.Length && Words[at].Upos is Upos.ADV or Upos.AUX)
        {
            at++;
        }

        return cue is { } own && at < Words.Length && Words[at].Upos == Upos.VERB && Words[at].Features.VerbForm == Words[own.At].Features.VerbForm
            && Words[at].Features.Tense == Words[own.At].Features.Tense && CueAt(at) is { Word.Role: CueRole.Verb or CueRole.Attitude };
    }
}
