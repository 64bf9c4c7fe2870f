using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Claims;

/// <summary>Sayers where case shows sides.</summary>
internal sealed partial record SentenceSayings
{
    private const int PhraseReach = 12;
    private const int BracketReach = 6;
    private const int ObjectReach = 3;

    /// <summary>Whether a genitive stands before its noun (packs with sides "ergative") rather than after it.</summary>
    private bool OwnerFirst => Syntax.Sides == "ergative";

    /// <summary>Who says it: the clause's subject with what belongs to it, else what it is said in ("в министерстве заявили", "განცხადებაში ნათქვამია"); null for nobody.</summary>
    private Sayer? SayerByCase(Cue cue)
    {
        if (cue.Word.Frame == CueFrame.Document)
        {
            return Standing(cue);
        }

        if (Words[cue.At].Features.VerbForm == VerbFormFeature.Inf || IsRefusal(cue) || cue.Word.Frame == CueFrame.Cites && OwnerFirst && Beside(cue) is not null && Words[cue.At].Features.Tense == TenseFeature.Pres)
        {
            return cue.Word.Frame == CueFrame.Cites ? Beside(cue) : null;
        }

        var clause = Clauses.FirstOrDefault(c => c.Predicate == cue.At && c.Kind != PredicateKind.Nominal);
        var subject = clause?.Arguments.Where(a => a.Function is Function.Actor or Function.Single && !a.Phrase.Words.Contains(Index, cue.At)).OrderBy(a => Math.Abs(a.Phrase.Head - cue.At)).FirstOrDefault();
        var isIndefinite = Words[cue.At].Features is { Number: NumberFeature.Plur, Person: not (PersonFeature.First or PersonFeature.Second) };
        if (subject is { IsInherited: true } && isIndefinite && cue.First > 0 && Words[cue.First - 1].Token.Form == "," && Standing(cue) is { } standing)
        {
            return standing; // "Трое пострадали, уточнили в больнице": its subject is not that of the other verb.
        }

        // "…, იუწყება კიოდო", «…, сообщает «Анадолу»»: a name behind the verb, whatever case its ending looks like, before what another clause has for its subject.
        if (subject is null or { IsInherited: true } && NamedBehind(cue) is { } named)
        {
            return named;
        }

        // «Повстанцы взяли город, сообщили власти»: what may be the subject right behind the verb, before what another clause has for its own.
        if (subject is { IsInherited: true } && Syntax.Sides == "accusative" && cue.First > 0 && Words[cue.First - 1].Token.Form == "," && clause?.Arguments.FirstOrDefault(a => a is { Function: Function.Undergoer or Function.Single, IsInherited: false, Phrase.Marker: null } && a.Phrase.Words.First == cue.End && IsNominative(a.Phrase.Head)) is { } behind
            && (IsActor(behind.Phrase.Head) || Table.SourceOf(Words[behind.Phrase.Head].Lemma) is { Kind: not ("document" or "mute") }))
        {
            return Whole(behind.Phrase.Head, cue);
        }

        var phrase = subject?.Phrase
            ?? (clause is { IsPassive: true } ? null : clause)?.Arguments.Where(a => a.Function == Function.Undergoer && a.Phrase.Words.First == cue.At + 1 && IsNominative(a.Phrase.Head)
                // "В министерстве подтвердили гибель одного": one thing does nothing that several do.
                && !(isIndefinite && Syntax.Sides == "accusative" && Words[a.Phrase.Head].Features.Number == NumberFeature.Sing && !Words.Skip(a.Phrase.Words.End).Take(ObjectReach).Any(w => w.Upos == Upos.CCONJ))).Select(a => a.Phrase).FirstOrDefault();
        // "Чрезвычайное положение объявлено": what is announced says nothing.
        if (phrase is null && clause is { IsPassive: true } && !OwnerFirst)
        {
            // "На острове объявлена эвакуация": nor does the place where it is.
            return Standing(cue) is { } stood && (clause.Arguments.All(a => a is not { Function: Function.Undergoer, IsInherited: false }) || IsSource(stood) && Words[stood.Core.First].Upos != Upos.PROPN) ? stood : null;
        }

        // "საგანგებო მდგომარეობა გამოცხადდა": nor does it where verbs stand last.
        if (phrase is null && OwnerFirst && clause is { IsPassive: true } && clause.Arguments.Any(a => a is { Function: Function.Undergoer, IsInherited: false, Phrase.Marker: null } && Words[a.Phrase.Head].Upos == Upos.NOUN && !IsSource(new Sayer(a.Phrase.Words, a.Phrase.Words))))
        {
            return null;
        }

        if (phrase is null)
        {
            // "პოლიციაში „მირაჟს“ განუცხადეს": whom several told it stands in the dative.
            var beside = Beside(cue);
            return isIndefinite && (beside is null || beside.Value.Head is { } told && Words[told].Features.Case == CaseFeature.Dat) ? Standing(cue) ?? beside : beside;
        }

        var head = phrase.Head;
        // "ვინც არ გამოცხადდება, …": whoever it may be says nothing.
        if (OwnerFirst && clause is { IsPassive: true } && Words[head].Features.PronType == PronTypeFeature.Rel)
        {
            return null;
        }

        if (head > 1 && Words[head].Features.VerbForm == VerbFormFeature.Part && Words[head - 1].Token.Form == "," && phrases.IsNominal(head - 2))
        {
            head -= 2; // "a source that wished to stay unnamed", as a participle.
        }

        return Whole(head, cue);
    }

    /// <summary>Whether the verb's own object makes it no saying: "უარი თქვა".</summary>
    private bool IsRefusal(Cue cue) =>
        cue.First > 0 && Words[cue.First - 1] is { Best.Adposition: null, Features.Case: not (CaseFeature.Erg or CaseFeature.Loc) } && Table.IsMute(Words[cue.First - 1].Lemma) || cue.End < Words.Length && Table.IsMute(Words[cue.End].Lemma) && Words[cue.End].Best.Adposition is null && OwnerFirst;

    /// <summary>Behind a verb, a body that has its own name, or a word that no lexicon knows, with or without quotation marks; null for none.</summary>
    private Sayer? NamedBehind(Cue cue)
    {
        var at = cue.End;
        while (at < Words.Length && (IsTime(at) || Words[at].Upos == Upos.ADP && at + 1 < Words.Length && IsTime(at + 1)))
        {
            at++;
        }

        at += at + 1 < Words.Length && Quotations.IsMark(Words[at].Token.Form) ? 1 : 0;
        // «Сообщили «Анадолу» в полиции», «заявил «Коммерсанту»»: not whom several told it, nor a name in another case.
        return at < Words.Length && Words[cue.At].Features.Number != NumberFeature.Plur && (IsBody(at) && (Words[at].Best.IsGuess || Words[at].Features.Case != CaseFeature.Dat) || phrases.IsNominal(at) && Words[at].Best is { IsGuess: true, Adposition: null }) && !IsTime(at) ? Whole(at, cue) : null;
    }

    /// <summary>A noun in a subject's case right beside the cue where the clause names none.</summary>
    private Sayer? Beside(Cue cue)
    {
        // «Двоих, как пишет «Мираж», убили»: of a saying that is put into another sentence nothing can be the object.
        var isAside = !Told.IsDefault;
        var next = isAside && cue.End + 1 < Words.Length && Quotations.IsMark(Words[cue.End].Token.Form) ? cue.End + 1 : cue.End;
        if (next < Words.Length && phrases.IsNominal(next) && (isAside ? IsNominative(next) : Words[next].Features.Case == CaseFeature.Nom) && !IsTime(next) && Words[next].Best.Adposition is null)
        {
            return Whole(next, cue);
        }

        var last = cue.First - 1;
        while (last >= 0 && (Words[last].Upos is Upos.ADV or Upos.PART || IsTime(last)))
        {
            last--;
        }

        if (last >= 0 && Quotations.IsMark(Words[last].Token.Form) && Quotations.At(Index, last) is { IsSpeech: false } quoted && quoted.FirstSentence == Index)
        {
            last = Math.Max(quoted.First, last - 1);
        }

        // "ზავი, რომელიც გამოცხადდა": what a relative clause is about was announced.
        return last >= 0 && (IsBody(last) && Words[last].Best.Adposition is null || phrases.IsNominal(last) && Words[last].Features.PronType != PronTypeFeature.Rel && Words[last] is { Best.Adposition: null, Features.Case: CaseFeature.Nom or CaseFeature.Erg or CaseFeature.None or CaseFeature.Dat }
            && (OwnerFirst || IsNominative(last))) ? Whole(last, cue) : null;
    }

    private bool IsNominative(int at) => Words[at].Features.Case is CaseFeature.Nom or CaseFeature.None || Words[at].Analyses.Any(a => a.Features.Case == CaseFeature.Nom && a.Lemma == Words[at].Lemma);

    /// <summary>What the cue's clause stands in, right before or after it: "в полиции", "в заявлении министерства", "განცხადებაში".</summary>
    private Sayer? Standing(Cue cue)
    {
        var next = cue.End;
        // «Сообщили «Анадолу» в полиции».
        if (next < Words.Length && Quotations.IsMark(Words[next].Token.Form) && Quotations.At(Index, next) is { IsSpeech: false } outlet && outlet.FirstSentence == Index && outlet.LastSentence == Index)
        {
            next = outlet.End;
        }

        while (next < Words.Length - 1 && (IsTime(next) || Words[next].Upos == Upos.ADP && IsTime(next + 1)))
        {
            next++;
        }

        if (next < Words.Length - 1 && Words[next].Upos == Upos.ADP && Syntax.RelationOf(Words[next].Lower) == Relation.Location)
        {
            var after = RightEnd(next + 1, next + PhraseReach);
            return after > next + 1 ? Of(next + 1, after, next + 1) : null;
        }

        // "…, ნათქვამია ომბუდსმენის ანგარიშში": behind it.
        for (var at = cue.End; OwnerFirst && cue.First > 0 && Words[cue.First - 1].Token.Form == "," && at < Math.Min(Words.Length, cue.End + GroupReach) && Words[at].Token.Kind == TokenKind.Word; at++)
        {
            if (Words[at].Best.Adposition is { } behind && Syntax.RelationOf(behind) == Relation.Location && (Table.SourceOf(Words[at].Lemma) is not null || IsActor(at)))
            {
                return Of(Math.Max(cue.End, LeftStart(at)), at + 1, at);
            }
        }

        for (var at = cue.First - 1; at >= Math.Max(0, cue.First - PhraseReach) && Words[at].Token.Form is not ("," or ";" or "."); at--)
        {
            if (Words[at].Best.Adposition is { } fused && Syntax.RelationOf(fused) == Relation.Location && !IsTime(at))
            {
                return Of(LeftStart(at), at + 1, at);
            }

            if (Words[at].Upos == Upos.ADP && Syntax.RelationOf(Words[at].Lower) == Relation.Location && !IsTime(at + 1) && RightEnd(at + 1, cue.First) is var end && end > at + 1)
            {
                return Of(at + 1, end, at + 1);
            }
        }

        return null;
    }

    private Sayer Of(int first, int end, int head) => new(new WordRange(Index, first, end), new WordRange(Index, first, end)) { Head = head };

    /// <summary>The noun phrase round a head: attributes before it, genitives before or after it, names, and what marks enclose between it and the cue.</summary>
    private Sayer Whole(int head, Cue cue)
    {
        // "რუსთავი 2 იუწყება": a name as far as it goes.
        var start = IsBody(head) ? BodyStart(head) : head;
        var first = LeftStart(Quotations.At(Index, head) is { IsSpeech: false } named && named.FirstSentence == Index ? named.First : start);
        var end = Math.Max(head + 1, head > cue.At ? RightEnd(head, Words.Length) : RightEnd(head, cue.First));
        var core = new WordRange(Index, first, end);
        var range = end + 1 < cue.First && Words[end].Token.Form == "," && Words[cue.First - 1].Token.Form == "," && cue.First - end < PhraseReach && !Quotations.IsSpeech(Index, end)
            ? core with { End = cue.First } : core;
        return new Sayer(range, core) { Head = head };
    }

    private int LeftStart(int head)
    {
        var first = head;
        for (var at = head - 1; at >= 0 && !IsTime(at); at--)
        {
            var word = Words[at];
            if (Quotations.IsMark(word.Token.Form))
            {
                // "„როიტერი“ პოლიციაზე დაყრდნობით": where what owns stands before, a quoted name that is not of the head is another side.
                if (Quotations.At(Index, at) is { IsSpeech: false } quoted && quoted.FirstSentence == Index && (quoted.First < at && !(OwnerFirst && (first == head || Words[head].Best.Adposition is not null) && Words[at - 1].Features.Case is CaseFeature.Nom or CaseFeature.Erg) || first == at + 1 && quoted.First == at))
                {
                    (first, at) = (quoted.First, quoted.First);
                    continue;
                }

                break;
            }

            // "იტყობინება BBC პოლიციაზე დაყრდნობით": a name in another script behind a verb of saying is who says it.
            if (OwnerFirst && Words[head].Best.Adposition is not null && at > 0 && char.IsAscii(word.Token.Form[0]) && CueAt(at - 1) is { Word.Role: CueRole.Verb })
            {
                break;
            }

            // "გუბერნატორის ოლეგ კიპერის": of a name only the last word is declined.
            var isAttribute = word.Best.Adposition is null && (word.Upos is Upos.ADJ or Upos.DET or Upos.NUM || word.Features is { VerbForm: VerbFormFeature.Part, Case: not CaseFeature.None }
                || !OwnerFirst && word.Upos == Upos.PROPN && IsName(at + 1) && word.Features.Case == Words[head].Features.Case
                || OwnerFirst && (word.Features.Case == CaseFeature.Gen || IsOfName(at) || word.Upos == Upos.X || word.Best.IsGuess && word.Upos == Upos.NOUN && word.Features.Case is CaseFeature.Nom or CaseFeature.Dat || word.Upos is Upos.NOUN or Upos.PROPN && IsName(at + 1) && (word.Features.Case is CaseFeature.Nom or CaseFeature.None || word.Features.Case == Words[head].Features.Case)));
            if (!isAttribute)
            {
                break;
            }

            first = at;
        }

        return first;
    }

    private bool IsName(int at) => Words[at].Upos is Upos.PROPN or Upos.X || Words[at].Best.Adposition is null && Words[at].Analyses.Any(a => a.Upos == Upos.PROPN || a.IsGuess && a.Upos == Upos.NOUN);

    private int RightEnd(int head, int limit)
    {
        var end = head;
        limit = Math.Min(limit, Words.Length);
        for (var at = head; at < limit && !IsTime(at); at++)
        {
            if (at == head && Quotations.At(Index, head) is { IsSpeech: false } own && own.FirstSentence == Index && own.LastSentence == Index)
            {
                (end, at) = (own.End, own.End - 1);
                continue;
            }

            var word = Words[at];
            if (Quotations.IsMark(word.Token.Form))
            {
                if (at > head && Quotations.At(Index, at) is { IsSpeech: false } quoted && quoted.First == at && quoted.FirstSentence == Index && quoted.LastSentence == Index)
                {
                    (end, at) = (quoted.End, quoted.End - 1);
                    continue;
                }

                break;
            }

            var isAdjective = word.Upos is Upos.ADJ or Upos.DET or Upos.NUM || word.Features is { VerbForm: VerbFormFeature.Part, Case: not CaseFeature.None };
            if (at == head || IsName(at) || OwnerFirst && at + 1 < limit && IsOfName(at) || !OwnerFirst && word.Upos is Upos.NOUN && word.Features.Case is CaseFeature.Gen or CaseFeature.None
                || at == head + 1 && word.Upos == Upos.NOUN && Words[head].Upos is Upos.ADJ or Upos.DET or Upos.NUM
                || !OwnerFirst && word.Upos == Upos.NOUN && at > head && (Words[at - 1].Upos == Upos.ADP || IsAdjectiveOf(at)) && end < at)
            {
                end = at + 1;
            }
            else if (!(!OwnerFirst && isAdjective || !OwnerFirst && word.Upos == Upos.ADP && limit < Words.Length && CueAt(at) is null || word.Upos == Upos.CCONJ && at + 1 < limit && phrases.IsNominal(at + 1)))
            {
                break;
            }
        }

        // "ისლამისტებმა გვოზა დაიპყრეს": who says it and his name stand in one case.
        while (OwnerFirst && Words[head].Features.Case == CaseFeature.Erg && end - 1 > head && Words[end - 1] is { Token.Kind: TokenKind.Word, Upos: not Upos.X } last && last.Analyses.All(a => a.Features.Case is not (CaseFeature.Erg or CaseFeature.None)) && Quotations.At(Index, end - 1) is null)
        {
            end--;
        }

        return end;

        bool IsAdjectiveOf(int at) => Words[at - 1].Upos is Upos.ADJ or Upos.DET or Upos.NUM || Words[at - 1].Features.VerbForm == VerbFormFeature.Part;
    }

    /// <summary>The sayer after a phrase: "по данным полиции", "со ссылкой на «Интерфакс»".</summary>
    private Sayer? FollowingByCase(int from)
    {
        // "Согласно окончательно принятому закону": how is no part of who.
        while (from + 1 < Words.Length && (Words[from].Upos == Upos.ADV || Words[from].Features is { VerbForm: VerbFormFeature.Part, Variant: VariantFeature.None } && Words[from + 1].Upos is Upos.NOUN or Upos.ADJ))
        {
            from++;
        }

        var end = from < Words.Length ? RightEnd(from, Words.Length) : from;
        while (end > from && end < Math.Min(Words.Length - 1, from + GroupReach) && !IsTime(end) && (Words[end].Upos == Upos.ADP && CueAt(end) is null || Words[end].Upos is Upos.CCONJ or Upos.ADJ)
            && phrases.IsNominal(end + 1) && Words[end + 1].Features.Case != CaseFeature.Nom)
        {
            end = RightEnd(end + 1, Words.Length);
        }

        return end > from ? Of(from, end, from) : null;
    }

    /// <summary>The sayer before a phrase: "პოლიციის ცნობით", "„ინტერფაქსზე“ დაყრდნობით".</summary>
    private Sayer? PrecedingByCase(int to)
    {
        var last = to - 1;
        // "„რუსთავი 2“-ის ცნობით": past an ending that is tied to a closing mark.
        if (last > 2 && Words[last - 1].Token is { Form: "-", SpaceBefore: false } && !Words[last].Token.SpaceBefore && Quotations.IsMark(Words[last - 2].Token.Form))
        {
            last -= 2;
        }

        // "სააგენტოს (AFAD) ცნობით": past what else it is called.
        if (last > 1 && Words[last].Token.Form == ")" && PhraseFinder.BracketOf(Words, last) is > 0 and var open && last - open < BracketReach)
        {
            last = open - 1;
            return phrases.IsNominal(last) || Words[last].Features.Case == CaseFeature.Gen ? Of(LeftStart(last), open, last) : null;
        }

        // "გორის მერის, ნინო ბერიძის, განცხადებით": who it is, and the name between marks.
        if (last > 2 && Words[last].Token.Form == "," && Words[last - 1] is { Features.Case: CaseFeature.Gen } && LeftStart(last - 1) is var name && name > 1 && Words[name - 1].Token.Form == "," && Words[name - 2].Features.Case == CaseFeature.Gen && IsActor(name - 2) && IsActor(last - 1))
        {
            return Of(LeftStart(name - 2), last, last - 1);
        }

        if (last > 0 && Quotations.IsMark(Words[last].Token.Form) && Quotations.At(Index, last) is { IsSpeech: false } quoted && quoted.FirstSentence == Index)
        {
            var start = LeftStart(quoted.First);
            return Of(start, to, Math.Max(quoted.First, last - 1));
        }

        return last >= 0 && (phrases.IsNominal(last) || Words[last].Features.Case == CaseFeature.Gen) ? Of(LeftStart(last), to, last) : null;
    }

    /// <summary>Whom a verb of citing names: its object, or the owner of the words that are its object ("მოჰყავს „ინტერფაქსის“ ცნობა", "цитирует заявление министерства").</summary>
    private Sayer? CitedBy(Cue cue)
    {
        if (ByOrder)
        {
            return phrases.Right(cue.End, apposed: false);
        }

        if (OwnerFirst)
        {
            // The owner stands between the verb and its object, or before both.
            var noun = cue.End;
            while (noun < Math.Min(Words.Length, cue.End + PhraseReach) && Table.SourceOf(Words[noun].Lemma) is not { Kind: "document" } && Words[noun].Token.Form is not ",")
            {
                noun++;
            }

            if (noun < Words.Length && noun > cue.End && Words[noun].Token.Form is not ",")
            {
                return Of(cue.End, noun, noun - 1);
            }

            var before = cue.First - 1;
            return before >= 0 && phrases.IsNominal(before) && Words[before].Analyses.Any(a => a.Features.Case is CaseFeature.Dat or CaseFeature.Nom) ? Of(LeftStart(before), cue.First, before) : null;
        }

        var from = cue.End < Words.Length && Words[cue.End].Upos == Upos.ADP ? cue.End + 1 : cue.End;
        return from < Words.Length && FollowingByCase(from) is { } named ? named : null;
    }
}
