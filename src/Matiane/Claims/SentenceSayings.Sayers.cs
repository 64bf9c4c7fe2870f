using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Claims;

internal sealed partial record SentenceSayings
{
    /// <summary>The subject of a verb, where word order shows it: before it, after it where what is said stands before, or that of the verb that it hangs on.</summary>
    private Sayer? SubjectOf(Cue cue)
    {
        var features = Words[cue.At].Features;
        var isFinite = HasAuxiliary(cue.First, cue.At) || features.VerbForm is VerbFormFeature.Fin or VerbFormFeature.None || cue.First < cue.At && Words[cue.First].Features.VerbForm == VerbFormFeature.Fin
            || features.VerbForm == VerbFormFeature.Part && features.Tense == TenseFeature.Past;
        if (cue.First > 0 && Words[cue.First - 1].Upos == Upos.CCONJ || cue.First > 0 && isFinite && Words[cue.First - 1].Token.Form == "," && VerbBefore(cue.First - 1) == cue.First - 2
            && !IsBehind(cue))
        {
            return OfVerbBefore(cue.First - 1);
        }

        if (!isFinite && cue.First > 1 && Syntax.RelationOf(Words[cue.First - 1].Lower) == Relation.As && phrases.Left(cue.First - 1) is { } quoted)
        {
            return quoted; // "quoted the minister as saying"
        }

        if (!isFinite)
        {
            // "polls showing", "…, saying", "by saying", "used it to say".
            return cue.First > 0 && phrases.IsNominal(cue.First - 1) && Words[cue.First].Upos == Upos.VERB && VerbBefore(cue.First) is var governing && (governing < 0 || IsObjectless(governing, cue.First) && phrases.Left(cue.First) is { } noun && IsSource(noun))
                ? phrases.Left(cue.First) ?? phrases.Counted(cue.First) ?? OfVerbBefore(cue.First) : OfVerbBefore(cue.First);
        }

        var inverts = cue.Word is { Role: CueRole.Verb, Frame: not CueFrame.Object } && cue.First == cue.At && (cue.First == 0 || IsAfterContent(cue.First) || Words[cue.First - 1].Token.Form is "," or "—" or "–" && HasFinite(0, cue.First) && IsBehind(cue));
        if (inverts && phrases.Right(cue.End, apposed: true) is { } after && !IsConjunction(cue.End))
        {
            return after;
        }

        // "The Committee to Protect Journalists said": a body's own name as far as it goes.
        if (cue.First > 1 && IsBody(cue.First - 1) && BodyStart(cue.First - 1) is var start && !(phrases.Left(cue.First) is { } read && read.Range.First <= start))
        {
            start -= start > 0 && Words[start - 1].Upos == Upos.DET ? 1 : 0;
            return new Sayer(new WordRange(Index, start, cue.First), new WordRange(Index, start, cue.First));
        }

        return phrases.Left(cue.First) is { } subject && !Syntax.NamesNobody(Words, subject.Core.First) ? PastAside(subject) : null; // "No one said": nobody did.
    }

    /// <summary>"(…, a day after) the mayor declared": whom words that tell when something was said part from a time before.</summary>
    private Sayer PastAside(Sayer sayer)
    {
        for (var i = sayer.Range.End - 2; i > sayer.Range.First && sayer.Range == sayer.Core; i--)
        {
            if (IsAside(i))
            {
                return new Sayer(new WordRange(Index, i + 1, sayer.Range.End), new WordRange(Index, i + 1, sayer.Range.End));
            }
        }

        return sayer;
    }

    /// <summary>"Nine people died, said the mayor": whether who says it stands behind his verb, and nothing else.</summary>
    private bool IsBehind(Cue cue) =>
        cue.Word is { Role: CueRole.Verb, Frame: not (CueFrame.Object or CueFrame.Addressee) } && phrases.Right(cue.End, apposed: false) is { } behind && IsSource(behind) && (behind.Range.End >= SignedLine.EndOf(Words) || Words[behind.Range.End].Token.Kind == TokenKind.Punctuation);

    private int BodyStart(int last)
    {
        while (last > 0 && IsBody(last - 1))
        {
            last--;
        }

        return last;
    }

    /// <summary>Whether a quotation or a mark after a clause stands right before a word: "…,” said".</summary>
    private bool IsAfterContent(int at)
    {
        var mark = Words[at - 1].Token.Form;
        return Quotations.IsMark(mark) && (Quotations.IsSpeech(Index, at - 1) || SpeechEndingAt(at) is not null) || mark is "," or "—" or "–" or "-" && (SpeechEndingAt(at) is not null || (HasFinite(0, at) || IsNominalTelling(at - 1)) && !(Words[0].Upos is Upos.SCONJ or Upos.ADP) && phrases.Left(at) is null);
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

    /// <summary>Whether a subject opens what a verb of saying before it tells: "said he …", "made clear that he …".</summary>
    private bool IsTold(int subject)
    {
        var at = subject - 1;
        if (at > 0 && IsConjunction(at))
        {
            return VerbBefore(at) >= 0 && !Enumerable.Range(VerbBefore(at), at - VerbBefore(at)).Any(i => Words[i].Token.Form == ",");
        }

        return at > 0 && CueAt(at) is { Word.Role: CueRole.Verb };
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
                // "She made clear that he was late, adding …": a participle after a comma hangs on the verb that what is told hangs on.
                if (before > 0 && Words[before - 1].Token.Form == "," && !subject.IsRelative && subject.Range.End <= verb && IsTold(subject.Range.First))
                {
                    continue;
                }

                // "He denied that live rounds had been used and said …": nor does a thing that is told of say anything.
                if (Words[before].Upos == Upos.CCONJ && !subject.IsRelative && subject.Range.End <= verb && IsTold(subject.Range.First) && !IsSource(subject))
                {
                    continue;
                }

                return subject.IsRelative && before - verb > 0 && Words[..before].Skip(verb).Any(w => w.Token.Form == ",") ? continueWith(subject) : subject;
            }
        }

        return null;

        static Sayer? continueWith(Sayer relative) => new Sayer(relative.Core, relative.Core);
    }
}
