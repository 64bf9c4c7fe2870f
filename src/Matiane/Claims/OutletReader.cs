using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Claims;

/// <summary>"A witness told Radio Lima", «рассказал врач агентству», "ექიმმა სააგენტოსთან საუბარში თქვა": reads the outlet that somebody's words were said to, which is the reporter nearer to the text.</summary>
internal static class OutletReader
{
    // Words between the cue and the outlet.
    private const int Reach = 8;

    /// <summary>The outlet; null for none.</summary>
    public static AttributionSource? Of(AnalysedReport report, Saying saying, ILookup<int, Mention> named, AttributionWords table, SyntaxWords syntax, Quotations quotations)
    {
        var sentence = saying.Cue.Sentence;
        var (own, words) = report.Sentences[sentence];
        if (saying is not { Role: CueRole.Verb or CueRole.After or CueRole.Before, Sayer: { } sayer, Entry.Frame: not (CueFrame.Cites or CueFrame.Document), Outer: null } || table.SourceOf(words[sayer.Head ?? sayer.Core.End - 1].Lemma) is { Kind: "media" or "document" })
        {
            return null;
        }

        var outlets = named[sentence].OfType<ActorMention>().Where(m => m is { IsNamed: true, SourceKind: "media" }).ToList();
        if (outlets.Exists(m => m.Words.Overlaps(sayer.Core)))
        {
            return null;
        }

        for (var at = Math.Max(0, saying.Cue.First - Reach); at < Math.Min(words.Length, saying.Cue.End + Reach); at++)
        {
            if (saying.Cue.Contains(sentence, at) || sayer.Range.Contains(sentence, at) || at != Math.Max(saying.Cue.End, sayer.Range.End) && saying.Content.Any(c => c.Part == own.Part && c.Span.Contains(words[at].Span)) || IsParted(at))
            {
                continue;
            }

            var mention = outlets.Find(m => m.Words.Contains(sentence, at));
            var isKind = mention is null && words[at] is { Upos: Upos.NOUN or Upos.PROPN, Features.Number: not NumberFeature.Plur } && table.SourceOf(words[at].Lemma) is { Kind: "media" };
            if ((mention is null && !isKind) || Whole(mention, at) is not { } whole || !IsTold(whole, mention?.Head ?? at))
            {
                continue;
            }

            if (named[sentence].Any(m => m is ActorMention { Kind: ActorKind.Person } && m.Words.Overlaps(whole)))
            {
                continue;
            }

            var span = new TextSpan(words[whole.First].Span.Start, words[whole.End - 1].Span.End);
            mention ??= outlets.Find(m => m.Words.Overlaps(whole));
            return new AttributionSource(new Quote(own.Part, span), mention?.Name ?? NameOf(whole, at) ?? span.NameIn(report.Report.TextOf(own.Part)), "media");
        }

        return null;

        // Another verb or a mark between the cue and a word.
        bool IsParted(int at)
        {
            for (var i = Math.Min(at, saying.Cue.First - 1) + 1; i < Math.Max(at, saying.Cue.End); i++)
            {
                if (!saying.Cue.Contains(sentence, i) && !sayer.Range.Contains(sentence, i) && (words[i].Token.Form is "," or ";" or ":" or "—" or "–" || words[i] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin }))
                {
                    return true;
                }
            }

            return false;
        }

        // The outlet with its kind and its name: "the broadcaster TVM", «телеканалу «Дождь»».
        WordRange? Whole(ActorMention? mention, int at)
        {
            var (first, end) = mention is null ? (at, at + 1) : (mention.Words.First, mention.Words.End);
            while (first > 0 && !sayer.Range.Contains(sentence, first - 1) && !saying.Cue.Contains(sentence, first - 1) && (words[first - 1].Upos is Upos.ADJ or Upos.PROPN or Upos.X || words[first - 1].Upos == Upos.NOUN && (syntax.Sides == "order" || table.SourceOf(words[first - 1].Lemma) is { Kind: "media" }) || Quotations.IsMark(words[first - 1].Token.Form) && first < at))
            {
                first--;
            }

            while (end < words.Length && !sayer.Range.Contains(sentence, end) && !saying.Cue.Contains(sentence, end) && (words[end].Upos is Upos.PROPN or Upos.X || words[end].Token.Kind == TokenKind.Word && char.IsUpper(words[end].Token.Form[0]) && !(words[end].Upos is Upos.SCONJ or Upos.ADV || words[end].Token.Form.All(char.IsUpper) && words[end - 1].Token.Form.All(char.IsUpper))))
            {
                end++;
            }

            return mention is not null ? new WordRange(sentence, first, end)
                : end < words.Length && Quotations.IsMark(words[end].Token.Form) && quotations.At(sentence, end) is { IsSpeech: false } quoted && quoted.LastSentence == sentence ? new WordRange(sentence, first, quoted.End)
                : end - first > 1 && Enumerable.Range(first, end - first).Any(i => words[i].Upos is Upos.PROPN or Upos.X || char.IsUpper(words[i].Token.Form[0])) ? new WordRange(sentence, first, end) : null;
        }

        // The words of the name alone, past those of its kind.
        string? NameOf(WordRange whole, int kind)
        {
            var (first, end) = char.IsUpper(words[kind].Token.Form[0]) && words[kind].Upos == Upos.PROPN ? (whole.First, whole.End) : kind + 1 < whole.End ? (kind + 1, whole.End) : (whole.First, kind);
            while (first < end && Quotations.IsMark(words[first].Token.Form))
            {
                first++;
            }

            while (end > first && Quotations.IsMark(words[end - 1].Token.Form))
            {
                end--;
            }

            return first < end ? new TextSpan(words[first].Span.Start, words[end - 1].Span.End).NameIn(report.Report.TextOf(own.Part)) : null;
        }

        bool IsTold(WordRange whole, int head)
        {
            var before = whole.First - 1;
            while (before >= 0 && words[before].Upos == Upos.DET)
            {
                before--;
            }

            if (syntax.Sides == "order")
            {
                return before == saying.Cue.End - 1 && before >= 0 && syntax.RoleOf(words[before].Lemma) != "media" && before > sayer.Range.First
                    || before > 0 && words[before].Upos == Upos.ADP && syntax.RelationOf(words[before].Lower) is Relation.Goal or Relation.Comitative && (before == saying.Cue.End || words[before - 1].Upos == Upos.NOUN && before - saying.Cue.End is >= 0 and < Reach);
            }

            if (syntax.Sides == "ergative")
            {
                var end = whole.End - 1;
                while (end > whole.First && Quotations.IsMark(words[end].Token.Form))
                {
                    end--;
                }

                return words[end] is var last && (last.Best.Adposition is { } tie ? syntax.RelationOf(tie) is Relation.Comitative or Relation.Beneficiary : last.Analyses.Any(a => a.Features.Case == CaseFeature.Dat) && words[head].Features.Case is CaseFeature.Dat or CaseFeature.Nom or CaseFeature.None);
            }

            return before >= 0 && words[before].Upos == Upos.ADP ? syntax.RelationOf(words[before].Lower) == Relation.Comitative
                : words[head].Analyses.Any(a => a.Features.Case == CaseFeature.Dat) || words[head].Features.Case == CaseFeature.None && (before == saying.Cue.End - 1 || whole.End == saying.Cue.First);
        }
    }
}
