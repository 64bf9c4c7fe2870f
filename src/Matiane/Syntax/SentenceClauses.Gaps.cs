using Matiane.Mentions;
using Matiane.Morphology;

namespace Matiane.Syntax;

/// <content>Clauses whose verb is left out.</content>
internal sealed partial record SentenceClauses
{
    /// <summary>"მინსკში ოცი ადამიანი დააკავეს, გომელში კი – ოთხი": where verbs stand last, whether a mark opens a clause for whose verb a dash stands.</summary>
    private bool OpensGap(int at, int start)
    {
        if (order is not null || Words[at].Token.Form is not ("," or ";") || !HasFinite(start, at) && !IsGap(start, at))
        {
            return false;
        }

        return IsGap(at, GapEnd(at));
    }

    /// <summary>Where the next mark but a dash stands behind one.</summary>
    private int GapEnd(int mark)
    {
        var end = mark + 1;
        while (end < Words.Length && Words[end].Token.Form is not ("," or ";" or ":" or "."))
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether a stretch has no verb but a dash between who acts, where or when it was, and how many or what it befell.</summary>
    private bool IsGap(int start, int end)
    {
        if (cases is not null)
        {
            return GapByCase(start, end) is not null;
        }

        if (Pack.Sides != "ergative" || start + 3 >= end || Words[start].Token.Form is not ("," or ";") || Words[start + 1].Upos == Upos.SCONJ || Words[start + 1].Features.PronType == PronTypeFeature.Rel || Pack.Including(Words, start + 1) > 0)
        {
            return false;
        }

        var (dash, contrast) = (-1, -1);
        for (var i = start + 1; i < end; i++)
        {
            if (Words[i].Token.Form is "–" or "—" or "-")
            {
                if (dash >= 0)
                {
                    return false;
                }

                dash = i;
            }
            else if (Pack.RoleOf(Words[i].Lower) == "contrasted")
            {
                contrast = i;
            }
            else if (Words[i].Upos is Upos.VERB or Upos.AUX or Upos.SCONJ || HasCopula(i) || Words[i].Token.Kind == Text.TokenKind.Punctuation && Words[i].Token.Form != ".")
            {
                return false;
            }
        }

        // "გომელში კი ოთხი": the word for "whereas" alone, before a number.
        dash = dash < 0 && contrast > 0 && contrast + 1 < end && Words[contrast + 1].IsNumber ? contrast : dash;
        if (dash < 0 || Within(dash + 1, end).ToList() is not [{ Marker: null } rest] || IsTime(rest.Head) || Within(start + 1, dash).ToList() is not { Count: > 0 } left)
        {
            return false;
        }

        var isCounted = HasNumber(rest);
        return left.TrueForAll(p => IsTime(p.Head) || p.Case == CaseFeature.Gen && p.Marker is null || p.Relation is Relation.Location or Relation.Near && isCounted || p is { Marker: null, Case: CaseFeature.Erg }) && left.Exists(p => p.Case != CaseFeature.Gen);

        IEnumerable<Phrase> Within(int first, int last) => Phrases.Where(p => p.Words.First >= first && p.Words.End <= last);
    }

    /// <summary>The clause that a dash stands for, with the verb of the one before and those of its sides that it names nobody for.</summary>
    private void AddGapped(int start, int end)
    {
        if (above < 0 || Clauses[above] is not { Kind: PredicateKind.Finite } told)
        {
            return;
        }

        if (GapByCase(start, end) is { } parts)
        {
            AddGapped(told, start, end, parts.Doer, parts.Befallen);
            return;
        }

        var gapped = Verbal(told.Predicate, start, end);
        // "პუსანში – 7": a bare figure is so many of those whom the verb befalls.
        if (HasSide(told, Function.Undergoer) && !HasSide(gapped, Function.Undergoer) && gapped.Arguments.FirstOrDefault(a => a.Function == Function.Single && IsBareNumber(a.Phrase)) is { } figure)
        {
            gapped = gapped with { Arguments = gapped.Arguments.Replace(figure, figure with { Function = Function.Undergoer }) };
        }

        var lent = told.Arguments.Where(a => a.Function is Function.Actor or Function.Undergoer or Function.Recipient or Function.Single && gapped.Arguments.All(own => own.Function != a.Function)
            && !(a.Function == Function.Single && gapped.Arguments.Any(own => own.Function is Function.Undergoer or Function.Actor)));
        Clauses.Add(told with { Gap = start, Extent = new WordRange(Sentence, told.Extent.First, end), Arguments = [.. gapped.Arguments, .. Lent(lent)] });
    }

    /// <summary>"Полиция задержала троих, а военные — двоих", "Турция закрыла границу с Сирией, Иордания — с Ираком": where case tells, who does what the verb before a mark tells, and to whom or what tied alike, on both sides of the dash that stands for it; null for anything else.</summary>
    private (Phrase Doer, Phrase Befallen)? GapByCase(int start, int end)
    {
        var first = start + 1;
        while (first < end && (Words[first].Upos == Upos.CCONJ || IsQuotation(first)))
        {
            first++;
        }

        if (cases is null || Words[start].Token.Form is not ("," or ";") || first + 2 >= end || PhraseBeginningAt(first) is not { Marker: null, IsPronoun: false } doer || IsTime(doer.Head) || Words[doer.Head].Features.Case != CaseFeature.Nom)
        {
            return null;
        }

        var dash = doer.Whole?.End ?? doer.Words.End;
        dash += dash < end && IsQuotation(dash) ? 1 : 0;
        if (dash + 1 >= end || Words[dash].Token.Form is not ("—" or "–") || Enumerable.Range(dash + 1, end - dash - 1).Any(i => Words[i].Upos is Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.CCONJ || Words[i].Token.Kind == Text.TokenKind.Punctuation && Words[i].Token.Form != ".")
            || (PhraseBeginningAt(dash + 1) ?? (Words[dash + 1].Upos == Upos.ADP ? PhraseBeginningAt(dash + 2) : null)) is not { IsPronoun: false } rest || IsTime(rest.Head))
        {
            return null;
        }

        // "…, причина — пожар": what may be a predicate is one, save of somebody whom a conjunction sets against the doer before.
        var mayBeSaid = Words[rest.Head].Features.Case == CaseFeature.Nom && !Words[rest.Head].IsNumber || !HasNumber(rest) && Words[rest.Head].Analyses.Any(a => a.Lemma == Words[rest.Head].Lemma && a.Features.Case == CaseFeature.Nom);
        return rest.Marker is not null ? (doer, rest) : (IsSomebody(doer) || IsPlace(doer.Head)) && cases.MayBeObject(rest) && (!mayBeSaid || first > start + 1 && Words[rest.Head].Features.Animacy != AnimacyFeature.Anim) ? (doer, rest) : null;
    }

    /// <summary>The clause that a dash stands for where case tells; none where the verb before takes nothing that is tied so.</summary>
    private void AddGapped(Clause told, int start, int end, Phrase doer, Phrase rest)
    {
        var like = rest.Marker is null ? null : told.Arguments.FirstOrDefault(a => a.Phrase.Marker == rest.Marker && a.Phrase.Case == rest.Case);
        if (told.IsPassive || rest.Marker is null ? !TakesObject(told.Predicate) || told.IsPassive || !HasSide(told, Function.Undergoer) : like is null)
        {
            return;
        }

        var side = like is null ? new Argument(Function.Undergoer, Relation.None, rest) : like with { Phrase = rest };
        var lent = Lent(told.Arguments.Where(a => a != like && a.Function is Function.Undergoer or Function.Recipient && a.Function != side.Function));
        Clauses.Add(told with { Gap = start, Extent = new WordRange(Sentence, told.Extent.First, end), Arguments = [new Argument(Function.Actor, Relation.None, doer), side, .. lent] });
    }
}
