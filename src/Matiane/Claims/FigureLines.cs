using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Claims;

/// <summary>
/// Lines of a bulletin that give figures without a verb: "Killed: 42", «Погибшие – 42», "დაღუპულია: 42"; and below a line that tells of what
/// ("Detained at rallies:"), places with a figure each: "Omsk – 12", «Томск: 3 человека», "ტომსკი (3)".
/// </summary>
internal static class FigureLines
{
    /// <summary>Words that stand before the mark at most.</summary>
    private const int LongestLabel = 6;

    /// <summary>Words between the mark and the figure ("at least") at most.</summary>
    private const int FigureReach = 3;

    /// <summary>Words behind a figure ("people", "members of the staff") at most.</summary>
    private const int LongestRest = 4;

    private static ImmutableArray<string> Measures { get; } = ["killed", "injured", "arrested", "missing", "abducted", "displaced"];

    /// <summary>A figure with what stands before it.</summary>
    private sealed record Item(WordRange Label, QuantityMention Figure, int End);

    /// <summary>What the figures below a line are of.</summary>
    private sealed record Heading(LexicalUnit Unit, Frame Frame, WordRange Word);

    /// <summary>Adds a match for every figure of such lines, and takes out what else was read of them.</summary>
    /// <param name="matches">What the clauses of a report tell, in its order.</param>
    /// <param name="context">The report.</param>
    /// <param name="patterns">The pack's patterns.</param>
    public static void Add(List<PatternMatch> matches, ReportContext context, PatternTable patterns)
    {
        var (known, added, counted) = (matches.ToLookup(m => m.Clause.Sentence), new List<PatternMatch>(), new HashSet<int>());
        Heading? heading = null;
        for (var s = 0; s < context.Report.Sentences.Length; s++)
        {
            var items = ItemsOf(s, context);
            if (items.Count == 0)
            {
                heading = HeadingOf(s, known[s], context, patterns);
                continue;
            }

            if (items is [{ Label: var label } only] && MeasureIn(label, context, patterns) is { } own)
            {
                heading = own;
                counted.Add(s);
                added.Add(Of(only, own, null, context));
                continue;
            }

            foreach (var item in items)
            {
                var place = PlaceOf(item.Label, context);
                if (heading is not null && (place is not null || IsTotal(item.Label, context)))
                {
                    added.Add(Of(item, heading, place, context));
                }
            }
        }

        if (added.Count > 0)
        {
            var kept = matches.Where(m => m.Frame.RecipientMeasure is null || !counted.Contains(m.Clause.Sentence)).Concat(added).OrderBy(static m => m.Clause.Sentence).ToList();
            matches.Clear();
            matches.AddRange(kept);
        }
    }

    private static PatternMatch Of(Item item, Heading heading, PlaceMention? place, ReportContext context)
    {
        var (sentence, words) = (item.Figure.Words.Sentence, context.Report.Sentences[item.Figure.Words.Sentence].Words);
        var head = Enumerable.Range(item.Figure.Words.End, item.End - item.Figure.Words.End).FirstOrDefault(i => words[i].Upos == Upos.NOUN, item.Figure.Head);
        var counted = new Phrase(new WordRange(sentence, item.Figure.Words.First, Math.Max(head + 1, item.Figure.Words.End)), head, CaseFeature.Nom);
        var predicate = heading.Word.Sentence == sentence ? heading.Word : item.Figure.Words;
        var clause = new Clause(sentence, predicate.First, predicate, PredicateKind.Nominal) { Extent = new WordRange(sentence, item.Label.First, item.End) };
        return new PatternMatch(clause, heading.Unit, heading.Frame, [], [counted], 1) { Line = new ListedLine(place, heading.Word) };
    }

    /// <summary>The figures of a line that holds nothing else; empty for any other sentence.</summary>
    private static List<Item> ItemsOf(int sentence, ReportContext context)
    {
        var (items, words) = (new List<Item>(), context.Report.Sentences[sentence].Words);
        if (!IsLine(sentence, context))
        {
            return items;
        }

        var figures = context.MentionsOf(sentence).OfType<QuantityMention>().Where(static q => q is { Unit: null, IsLabel: false, Low: not null } or { Unit: null, IsLabel: false, High: not null }).ToList();
        for (var at = 0; at < words.Length;)
        {
            if (words[at].Token.Kind is TokenKind.Punctuation or TokenKind.Symbol)
            {
                at++;
                continue;
            }

            // "At least 359 people, 32 towns": what else is counted is not what the line is of.
            if (items.Count > 0 && words[at].Token.Kind == TokenKind.Number)
            {
                break;
            }

            var mark = at;
            while (mark < words.Length && mark - at <= LongestLabel && words[mark].Token.Kind == TokenKind.Word)
            {
                mark++;
            }

            if (mark == at || mark - at > LongestLabel || mark >= words.Length || !(words[mark].Token.Form is ":" or "(" || Quotations.IsDash(words[mark]))
                || figures.Find(q => q.Words.First > mark && q.Words.First - mark <= FigureReach && words[(mark + 1)..q.Words.First].All(static w => w.Token.Kind == TokenKind.Word && w.Upos is not (Upos.VERB or Upos.NOUN or Upos.PROPN))) is not { } figure)
            {
                return [];
            }

            var end = figure.Words.End;
            while (end < words.Length && words[end].Token.Kind == TokenKind.Word && words[end].Upos is not (Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.CCONJ))
            {
                end++;
            }

            if (end - figure.Words.End > LongestRest || end < words.Length && words[end].Token.Kind != TokenKind.Punctuation)
            {
                return [];
            }

            items.Add(new Item(new WordRange(sentence, at, mark), figure, end));
            // What brackets add ("as of 3 January") is none of the figures.
            at = end < words.Length && words[end].Token.Form == "(" ? words.Length : end;
        }

        return items;
    }

    /// <summary>Whether a sentence is a paragraph of its own.</summary>
    private static bool IsLine(int sentence, ReportContext context) =>
        !(sentence > 0 && context.AreOfParagraph(sentence - 1, sentence)) && !(sentence + 1 < context.Report.Sentences.Length && context.AreOfParagraph(sentence, sentence + 1));

    /// <summary>The place that stands before a figure by itself, with what kind of place it is ("the city of Omsk"); null for anything else.</summary>
    private static PlaceMention? PlaceOf(WordRange label, ReportContext context)
    {
        var words = context.Report.Sentences[label.Sentence].Words;
        return context.MentionsOf(label.Sentence).OfType<PlaceMention>().FirstOrDefault(p => p.Place is not null && label.Contains(p.Words)
            && Enumerable.Range(label.First, label.End - label.First).All(i => p.Words.Contains(label.Sentence, i) || words[i].Upos is Upos.ADP or Upos.DET || context.Places.Generics.ContainsKey(words[i].Lemma)));
    }

    /// <summary>"Total: 359", «Всего – 359», "სულ: 359".</summary>
    private static bool IsTotal(WordRange label, ReportContext context)
    {
        var words = context.Report.Sentences[label.Sentence].Words;
        return Enumerable.Range(label.First, label.End - label.First).All(i => (context.Syntax.RoleOf(words[i].Lower + " counted") ?? context.Syntax.RoleOf(words[i].Lemma + " counted")) == "figure");
    }

    /// <summary>What is counted by a word of a label or heading; null where none counts whom it befell.</summary>
    private static Heading? MeasureIn(WordRange label, ReportContext context, PatternTable patterns)
    {
        var words = context.Report.Sentences[label.Sentence].Words;
        for (var i = label.First; i < label.End; i++)
        {
            foreach (var trigger in patterns.Find(words[i].Lemma))
            {
                var unit = patterns.Units[trigger.Unit];
                // "Houses damaged: 120": what houses is no participle.
                if (trigger is { Kind: TriggerKind.Verb or TriggerKind.Noun or TriggerKind.Adjective } && (trigger.Kind != TriggerKind.Verb || words[i].Upos is Upos.VERB or Upos.AUX || words[i].Analyses.Any(static a => a is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Part or VerbFormFeature.Vnoun })) && trigger.Others.All(o => Enumerable.Range(label.First, label.End - label.First).Any(w => words[w].Lemma == o))
                    && patterns.Frames[unit.Frame] is { RecipientMeasure: { } measure } frame && Measures.Contains(measure) && !context.Syntax.IsNegation(words[Math.Max(label.First, i - 1)]))
                {
                    return new Heading(unit, frame, new WordRange(label.Sentence, i, i + 1));
                }
            }
        }

        return null;
    }

    /// <summary>What the lines below a sentence count: what it tells with a figure, or what a heading without a full stop names.</summary>
    private static Heading? HeadingOf(int sentence, IEnumerable<PatternMatch> told, ReportContext context, PatternTable patterns)
    {
        var words = context.Report.Sentences[sentence].Words;
        if (told.LastOrDefault(m => !m.Clause.IsNegated && m.Frame.RecipientMeasure is { } measure && Measures.Contains(measure)) is { } last)
        {
            return new Heading(last.Unit, last.Frame, new WordRange(sentence, last.Clause.Predicate, last.Clause.Predicate + 1));
        }

        return words[^1].Token.Form is not ("." or "!" or "?") && IsLine(sentence, context) ? MeasureIn(new WordRange(sentence, 0, words.Length), context, patterns) : null;
    }
}
