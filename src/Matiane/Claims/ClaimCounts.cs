using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>How many a happening befell, or did it.</summary>
internal static class ClaimCounts
{
    private const int PartReach = 5;

    // "Seventeen people were hurt, among them two children": past the verb.
    private const int BehindVerbReach = 8;

    public static ImmutableArray<ClaimCount> Of(PatternMatch match, ReportContext context)
    {
        var counts = ImmutableArray.CreateBuilder<ClaimCount>();
        Add(match.Recipients, match.Frame.RecipientMeasure ?? (match.Frame is { Event: "RETREAT", Mode: "release" } ? "other" : null));
        if (match.Frame is { Event: "SANCTION", Mode: "convict" or "expel", RecipientMeasure: null } or { Event: "MOBILIZE", Mode: "troops" or "police", RecipientMeasure: null })
        {
            // "Sentenced eight men", "sent 70 soldiers", not "fined $900".
            Add([.. match.Recipients.Where(r => context.MentionsIn(r).Any(m => m is ActorMention))], "other");
        }

        Add(match.Actors, match.Frame.ActorMeasure);
        if (match.Frame is { Event: "ASSAULT", Mode: "explosives" or "heavy-weapons" or "aerial" or "drone", RecipientMeasure: null })
        {
            // "Five pylons were dynamited".
            Add([.. match.Recipients.Where(p => context.IsBuilding(p) || context.IsVehicle(p))], "damaged");
        }

        if (match.Frame is { Event: "INCIDENT", Mode: "fire" or "disaster" or "accident", RecipientMeasure: null })
        {
            // "The flood reached forty houses".
            // "Сгорели два автобуса": also the vehicles that burnt.
            Add([.. match.Frame.Mode == "fire" ? match.Recipients.Concat(match.Actors).Where(p => context.IsBuilding(p) || context.IsVehicle(p)) : match.Recipients.Where(context.IsBuilding)], "damaged");
        }

        if (match.Frame is { Event: "INCIDENT", Mode: "outage", RecipientMeasure: null })
        {
            // "The storm left 40,000 customers without power", "без света остались 155 тысяч домов".
            var governor = match.Clause is { Kind: PredicateKind.Nominal, Parent: { } parent } ? context.Clauses[parent] : null;
            Add([.. match.Clause.Arguments.Concat(governor?.Arguments ?? []).Where(a => a.Function is Function.Actor or Function.Single or Function.Undergoer && a.Phrase.Marker is null).Select(a => a.Phrase)], "other");
        }

        if (counts.Count == 0 && match.Frame.RecipientMeasure is { } measured && (match is { Clause.Kind: PredicateKind.Nominal } && (!match.Uses.IsEmpty || match.Recipients.IsEmpty && IsTally(match.Clause.Sentence, match.Clause.Predicate)) || match.Recipients.Any(IsTallied)))
        {
            AddFigure(match.Clause, measured);
        }

        if (counts.Count == 0 && match is { Frame.ActorMeasure: { } gathered, Clause: { Kind: PredicateKind.Nominal } tallied } && IsTally(tallied.Sentence, tallied.Predicate))
        {
            AddFigure(tallied, gathered);
        }

        foreach (var toll in match.Tolls)
        {
            var before = counts.Count;
            Add(toll.Phrases, toll.Measure);
            if (toll.Noun is { } noun && counts.Count == before)
            {
                AddFigure(noun, toll.Measure);
            }
            else if (toll.Bare is { } bare && counts.Count == before && IsTally(bare.Sentence, bare.Predicate))
            {
                AddFigure(bare, toll.Measure);
            }
            else if (counts.Count == before && toll.Phrases.Any(IsTallied))
            {
                AddFigure(match.Clause, toll.Measure);
            }
        }

        return counts.ToImmutable();

        // "The number of people killed has risen to 45".
        bool IsTallied(Phrase phrase) =>
            IsTally(phrase.Words.Sentence, phrase.Head) || phrase is { Relation: Relation.Genitive, Words.First: > 1 } && IsTally(phrase.Words.Sentence, phrase.Words.First - 2);

        bool IsTally(int sentence, int word) => context.Syntax.RoleOf(context.Report.Sentences[sentence].Words[word].Lemma) == "tally";

        // "The death toll rose from 30 to 46": the last figure of the clause, or of the change, is what it is now.
        void AddFigure(Clause clause, string measure)
        {
            if (context.MentionsOf(clause.Sentence).OfType<QuantityMention>().Where(q => q is { Unit: null, IsLabel: false } && q.Words.First > clause.Predicate && q.Words.End <= clause.Extent.End && !IsPart(q)).ToList() is var figures && (figures.FindLast(q => !IsFormer(q)) ?? figures.LastOrDefault()) is { } figure && !counts.Any(c => c.Quote?.Span == figure.Span))
            {
                var (words, first) = (context.Report.Sentences[clause.Sentence].Words, figure.Words.First);
                var isChange = figure.High is not null && (context.Syntax.RelationOf(words[first].Lower) == Relation.Source || context.Syntax.RelationOf(words[first - 1].Lower) == Relation.Source);
                counts.Add(new ClaimCount(measure, null, isChange ? figure.High : figure.Low, figure.High, figure.Approximate, new Quote(figure.Part, figure.Span)));
                AddPart(new Phrase(figure.Words, figure.Head, CaseFeature.None), figure, measure);
            }
        }

        // "At 47, up from 39".
        bool IsFormer(QuantityMention figure) => figure.Words.First > 1 && context.Syntax.RelationOf(context.Report.Sentences[figure.Words.Sentence].Words[figure.Words.First - 1].Lower) == Relation.Source;

        // "134, including at least 30 children".
        bool IsPart(QuantityMention figure) => context.Syntax.IsIncluding(context.Report.Sentences[figure.Words.Sentence].Words, Math.Max(0, figure.Words.First - PartReach), figure.Words.First);

        // "ოთხი დაღუპული და ოცი დაშავებული მიიყვანეს": who is called dead was not hurt.
        bool IsDead(Phrase phrase) => context.Syntax.RoleOf(context.Report.Sentences[phrase.Words.Sentence].Words[phrase.Head].Lemma) == "dead";

        void Add(ImmutableArray<Phrase> phrases, string? measure)
        {
            foreach (var phrase in measure is null ? [] : phrases)
            {
                if (context.MentionsIn(phrase).OfType<QuantityMention>().FirstOrDefault(q => q is { Unit: null, IsLabel: false }) is { } quantity && !counts.Any(c => c.Quote?.Span == quantity.Span))
                {
                    var group = (context.MentionsIn(phrase).OfType<ActorMention>().OrderByDescending(a => a.Words.Contains(phrase.Words.Sentence, phrase.Head)).FirstOrDefault() ?? context.WholeOf(phrase))?.Name;
                    var borne = measure == "injured" && IsDead(phrase) ? "killed" : measure!;
                    counts.Add(new ClaimCount(borne, group, quantity.Low, quantity.High, quantity.Approximate, new Quote(quantity.Part, quantity.Span)));
                    AddPart(phrase, quantity, borne);
                }
                // "A mob of about 300": how many a crowd is of, behind it.
                else if (context.Syntax.Sides == "order" && phrase.Words.End is var end && context.Report.Sentences[phrase.Words.Sentence].Words is var words && end < words.Length && context.Syntax.RelationOf(words[end].Lower) == Relation.Genitive && !context.MentionsIn(phrase).Any(m => m is QuantityMention)
                    && context.MentionsOf(phrase.Words.Sentence).OfType<QuantityMention>().FirstOrDefault(q => q is { Unit: null, IsLabel: false } && q.Words.First == end + 1) is { } strength && strength.Words.End is var past && !(past < words.Length && words[past].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ)
                    && context.MentionsIn(phrase).OfType<ActorMention>().FirstOrDefault(a => a.Head == phrase.Head) is { Kind: ActorKind.Group } crowd && !counts.Any(c => c.Quote?.Span == strength.Span))
                {
                    counts.Add(new ClaimCount(measure!, crowd.Name, strength.Low, strength.High, strength.Approximate, new Quote(strength.Part, strength.Span)));
                }
            }

            // "Двое полицейских и прохожий": beside those who are counted, one is one.
            foreach (var phrase in measure is null || counts.Count == 0 ? [] : phrases)
            {
                var one = context.Report.Sentences[phrase.Words.Sentence].Words[phrase.Head];
                if (one is { Upos: Upos.NOUN, Features: { Animacy: AnimacyFeature.Anim, Number: NumberFeature.Sing } } && phrases.Any(p => p != phrase && p.Words.Sentence == phrase.Words.Sentence && context.MentionsIn(p).Any(m => m is QuantityMention { Unit: null, IsLabel: false }))
                    && context.MentionsIn(phrase) is var inside && !inside.Any(m => m is QuantityMention { Unit: null, IsLabel: false }) && inside.OfType<ActorMention>().FirstOrDefault(a => a.Head == phrase.Head && a.Kind is ActorKind.Group or ActorKind.Person) is { } single)
                {
                    counts.Add(new ClaimCount(measure!, single.Name, 1, 1, false, new Quote(single.Part, single.Span)));
                }
            }
        }

        // "Seven people, among them two children": the part has a group of its own.
        void AddPart(Phrase whole, QuantityMention total, string measure)
        {
            var (words, quantities) = (context.Report.Sentences[whole.Words.Sentence].Words, context.MentionsOf(whole.Words.Sentence).OfType<QuantityMention>());
            foreach (var part in quantities.Where(q => q is { Unit: null, IsLabel: false } && q.Words.First > whole.Words.End && q.Words.First - whole.Words.End <= BehindVerbReach).Take(1))
            {
                // "Трое из них — военные": the words may stand behind the part too.
                var end = part.Words.End < words.Length && context.Syntax.Including(words, part.Words.End) is > 0 and var behind ? part.Words.End + behind + (words.ElementAtOrDefault(part.Words.End + behind)?.Token.Form is "—" or "–" or "-" ? 1 : 0) : part.Words.End;
                if (!counts.Any(c => c.Quote?.Span == part.Span) && (part.Low ?? part.High) <= (total.High ?? total.Low) && (end > part.Words.End || context.Syntax.IsIncluding(words, whole.Words.End, part.Words.First))
                    && context.MentionsOf(whole.Words.Sentence).OfType<ActorMention>().FirstOrDefault(a => a.Words.First >= part.Words.First && a.Words.First - end <= 1 && !(a.Words.First > end && words[end].Upos == Upos.ADP) && !IsOwner(words, a)) is { } group)
                {
                    counts.Add(new ClaimCount(measure, group.Name, part.Low, part.High, part.Approximate, new Quote(part.Part, part.Span)));
                }
            }
        }
    }

    /// <summary>"31 პოლიციის სროლას": a genitive before its noun where case tells.</summary>
    private static bool IsOwner(ImmutableArray<Word> words, ActorMention actor) =>
        words[actor.Words.End - 1].Features.Case == CaseFeature.Gen && actor.Words.End < words.Length && words[actor.Words.End] is { Upos: Upos.NOUN, Features.Case: not CaseFeature.Gen };
}
