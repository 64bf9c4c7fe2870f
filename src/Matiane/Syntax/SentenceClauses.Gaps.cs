using Matiane.Mentions;
using Matiane.Morphology;

namespace Matiane.Syntax;

/// <content>Clauses whose verb is left out.</content>
internal sealed partial record SentenceClauses
{
    /// <summary>"მინსკში ოცი ადამიანი დააკავეს, გომელში კი – ოთხი": where verbs stand last, whether a mark opens a clause for whose verb a dash stands.</summary>
    private bool OpensGap(int at, int start)
    {
        if (Pack.Sides != "ergative" || Words[at].Token.Form is not ("," or ";") || !HasFinite(start, at) && !IsGap(start, at))
        {
            return false;
        }

        var end = at + 1;
        while (end < Words.Length && Words[end].Token.Form is not ("," or ";" or ":" or "."))
        {
            end++;
        }

        return IsGap(at, end);
    }

    /// <summary>Whether a stretch has no verb but a dash between who acts, where or when it was, and how many or what it befell.</summary>
    private bool IsGap(int start, int end)
    {
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

        var gapped = Verbal(told.Predicate, start, end);
        var lent = told.Arguments.Where(a => a.Function is Function.Actor or Function.Undergoer or Function.Recipient or Function.Single && gapped.Arguments.All(own => own.Function != a.Function)
            && !(a.Function == Function.Single && gapped.Arguments.Any(own => own.Function is Function.Undergoer or Function.Actor)));
        Clauses.Add(told with { Gap = start, Extent = new WordRange(Sentence, told.Extent.First, end), Arguments = [.. gapped.Arguments, .. Lent(lent)] });
    }
}
