using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;

namespace Matiane.Claims;

internal sealed partial record SentenceSayings
{
    /// <summary>The subject of a verb, where word order shows it: before it, after it where what is said stands before, or that of the verb that it hangs on.</summary>
    private Sayer? SubjectOf(Cue cue)
    {
        var features = Words[cue.At].Features;
        var isFinite = HasAuxiliary(cue.First, cue.At) || features.VerbForm is VerbFormFeature.Fin or VerbFormFeature.None || cue.First < cue.At && Words[cue.First].Features.VerbForm == VerbFormFeature.Fin
            || features.VerbForm == VerbFormFeature.Part && features.Tense == TenseFeature.Past;
        if (cue.First > 0 && Words[cue.First - 1].Upos == Upos.CCONJ || cue.First > 0 && isFinite && Words[cue.First - 1].Token.Form == "," && VerbBefore(cue.First - 1) == cue.First - 2)
        {
            return OfVerbBefore(cue.First - 1);
        }

        if (!isFinite)
        {
            // "polls showing", "…, saying", "by saying", "used it to say".
            return cue.First > 0 && phrases.IsNominal(cue.First - 1) && Words[cue.First].Upos == Upos.VERB && VerbBefore(cue.First) is var governing && (governing < 0 || IsObjectless(governing, cue.First))
                ? phrases.Left(cue.First) : OfVerbBefore(cue.First);
        }

        var inverts = cue.Word is { Role: CueRole.Verb, Frame: not CueFrame.Object } && cue.First == cue.At && (cue.First == 0 || IsAfterContent(cue.First));
        if (inverts && phrases.Right(cue.End, apposed: true) is { } after && !IsConjunction(cue.End))
        {
            return after;
        }

        return phrases.Left(cue.First);
    }

    /// <summary>Whether a quotation or a mark after a clause stands right before a word: "…,” said".</summary>
    private bool IsAfterContent(int at)
    {
        var mark = Words[at - 1].Token.Form;
        return Quotations.IsMark(mark) && Quotations.IsSpeech(Index, at - 1) || mark is "," or "—" or "–" or "-" && (SpeechEndingAt(at) is not null || HasFinite(0, at) && !(Words[0].Upos is Upos.SCONJ or Upos.ADP) && phrases.Left(at) is null);
    }

    /// <summary>A noun between two verbs is rather the second's subject where the first takes none: "with polls showing".</summary>
    private bool IsObjectless(int verb, int cue) => cue - verb > 1 && Enumerable.Range(verb + 1, cue - verb - 1).Any(i => Words[i].Upos == Upos.ADP || Words[i].Token.Form == ",");

    /// <summary>The nearest finite verb to the left that does not stand in direct speech; -1 for none.</summary>
    private int VerbBefore(int before)
    {
        for (var i = before - 1; i >= Math.Max(0, before - VerbReach); i--)
        {
            if (!Quotations.IsSpeech(Index, i) && (Words[i].Upos == Upos.VERB && Words[i].Features.VerbForm is VerbFormFeature.Fin or VerbFormFeature.None
                || Words[i].Upos == Upos.VERB && HasAuxiliary(GroupStart(i), i) || Words[i].Upos == Upos.AUX && (i + 1 >= Words.Length || Words[i + 1].Upos is not (Upos.VERB or Upos.AUX or Upos.ADV or Upos.PART))))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The subject of the nearest finite verb on the left that has one.</summary>
    private Sayer? OfVerbBefore(int before)
    {
        for (var verb = VerbBefore(before); verb >= 0; verb = VerbBefore(verb))
        {
            var first = GroupStart(verb);
            if (first > 0 && Words[first - 1].Upos == Upos.CCONJ)
            {
                continue;
            }

            var word = Table.Find(Words[verb].Lemma) ?? new CueWord(CueRole.Attitude, CueFrame.Object);
            if (SubjectOf(new Cue(first, verb, verb + 1, word)) is { } subject)
            {
                return subject.IsRelative && before - verb > 0 && Words[..before].Skip(verb).Any(w => w.Token.Form == ",") ? continueWith(subject) : subject;
            }
        }

        return null;

        static Sayer? continueWith(Sayer relative) => new Sayer(relative.Core, relative.Core);
    }

    /// <summary>The subject of a verb, where case shows sides: the clause's own, with what is put beside it.</summary>
    private Sayer? SubjectByCase(Cue cue)
    {
        var clause = Clauses.FirstOrDefault(c => c.Predicate == cue.At && c.Kind != PredicateKind.Nominal);
        if (clause is null)
        {
            return null;
        }

        var phrase = clause.Arguments.Where(a => a.Function is Function.Actor or Function.Single).OrderBy(a => Math.Abs(a.Phrase.Head - clause.Predicate)).FirstOrDefault()?.Phrase
            ?? clause.Arguments.Where(a => a.Function == Function.Undergoer && a.Phrase.Words.First == clause.Predicate + 1).Select(a => a.Phrase).FirstOrDefault();
        return phrase is null ? null : new Sayer(phrase.Words, phrase.Words);
    }

    private Sayer? FollowingByCase(int from)
    {
        var end = from;
        while (end < Words.Length && end < from + GroupReach && Words[end].Upos is not (Upos.PUNCT or Upos.VERB or Upos.SCONJ or Upos.AUX))
        {
            end++;
        }

        var range = new WordRange(Index, from, end);
        return end > from ? new Sayer(range, range) : null;
    }

    /// <summary>Who stands in the genitive, or with a postposition, right before a cue: "X-ის ცნობით", "„X-ის“ თანახმად", "X-ზე დაყრდნობით".</summary>
    private Sayer? PrecedingGenitive(int to)
    {
        var end = to > 0 && Quotations.IsMark(Words[to - 1].Token.Form) ? to - 1 : to;
        var first = end;
        while (first > 0 && first > end - GenitiveReach && (IsOfSayer(Words[first - 1], first == end) || Quotations.IsMark(Words[first - 1].Token.Form) && first < end))
        {
            first--;
        }

        while (first < end && (Quotations.IsMark(Words[first].Token.Form) || IsTime(first)))
        {
            first++;
        }

        var range = new WordRange(Index, first, end);
        return first < end ? new Sayer(range, range) : null;
    }

    private static bool IsOfSayer(Word word, bool isLast) =>
        word.Features.Case == CaseFeature.Gen || isLast && word.Best.Adposition is not null && word.Upos is Upos.NOUN or Upos.PROPN
            || word.Best.Adposition is null && (word.Upos is Upos.ADJ or Upos.PROPN || word.Best.IsGuess && word.Upos == Upos.NOUN && word.Features.Case is CaseFeature.Nom or CaseFeature.Dat);
}
