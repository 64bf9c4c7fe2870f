using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Claims;

/// <summary>How many a happening befell, or did it.</summary>
internal static class ClaimCounts
{
    private const int PartReach = 5;
    private const int AttributeReach = 2;

    // "20 ათასი ექთანი და ექიმი", not "three policemen and a reporter": from how many on a noun of one joined to those counted is counted with them, where a number has its noun in the singular.
    private const int ManyTogether = 20;

    // "Seventeen people were hurt, among them two children": past the verb.
    private const int BehindVerbReach = 8;

    public static ImmutableArray<ClaimCount> Of(PatternMatch match, ReportContext context)
    {
        var counts = ImmutableArray.CreateBuilder<ClaimCount>();
        var own = match.Frame.RecipientMeasure is null ? [] : OwnCounted(match, context);
        if (match.Frame.RecipientMeasure is { } all && WholeNamed() is { } whole)
        {
            counts.Add(new ClaimCount(all, null, whole.Low, whole.High, whole.Approximate, new Quote(whole.Part, whole.Span)));
        }

        Add(own.IsEmpty ? match.Recipients : own, match.Frame.RecipientMeasure ?? (match.Frame is { Event: "RETREAT", Mode: "release" } ? "other" : null));
        if (match.Frame.RecipientMeasure is null && MeasureOfPersons(match, context) is { } implied)
        {
            // "Sentenced eight men", "beat five reporters", not "fined $900".
            Add([.. match.Recipients.Concat(OwnCounted(match, context)).Where(r => (IsPersons(r, context) || implied is "killed" or "injured" && context.ClassesOf(r).IsEmpty) && !match.Tolls.Any(t => t.Phrases.Contains(r)))], implied);
        }

        Add(match.Actors.RemoveAll(IsGathering), match.Frame.ActorMeasure);
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

        if (counts.Count == 0 && match is { Frame: { Event: "PROTEST", ActorMeasure: { } crowd }, Clause: { Kind: PredicateKind.Finite, IsPassive: false } put } && match.Actors.Any(a => match.Uses.Contains(a.Head)))
        {
            // "Police put the crowd at 170,000".
            AddFigure(put, crowd);
        }

        if (counts.Count == 0 && match is { Frame: { Event: "PROTEST", ActorMeasure: { } led }, Clause: { Kind: PredicateKind.Finite, IsPassive: false } leading } && context.Syntax.Sides == "accusative")
        {
            // "Фронт собрал у парламента тысячу сторонников": whom somebody brings out.
            Add([.. leading.Arguments.Where(a => a is { Function: Function.Undergoer or Function.Genitive, IsInherited: false, Phrase.Marker: null } && context.ClassesOf(a.Phrase).Any(static c => c is "crowd" or "people")).Select(a => a.Phrase)], led);
        }

        if (counts.Count == 0 && match.Frame is { Event: "PROTEST", ActorMeasure: { } strong } && context.Syntax.Sides != "order" && match.Uses.Append(match.Clause.Predicate).Select(StrengthOf).FirstOrDefault(q => q is not null) is { } many)
        {
            counts.Add(new ClaimCount(strong, null, many.Low, many.High, many.Approximate, new Quote(many.Part, many.Span)));
        }

        if (match is { Frame: { Event: "PROTEST", ActorMeasure: { } came }, Clause: { Kind: PredicateKind.Nominal } gathering } && !counts.Any(c => c.Measure == came)
            && context.ClausesOf(gathering.Sentence).FirstOrDefault(c => c is { Kind: not PredicateKind.Nominal, IsNegated: false } && context.Syntax.RoleOf(context.Report.Sentences[c.Sentence].Words[c.Predicate].Lemma) == "draws" && c.Arguments.Any(a => a.Function is Function.Actor or Function.Single && a.Phrase.Head == gathering.Predicate)) is { } drawing)
        {
            // "The vigil drew several hundred", "митинг собрал пять тысяч человек".
            Add([.. drawing.Arguments.Where(a => a.Function == Function.Undergoer || a.Phrase.Marker is null && a.Phrase.Head != gathering.Predicate && FigureOf(a.Phrase, context) is not null).Select(a => a.Phrase)], came);
        }

        if (counts.All(c => c.Measure == "damaged") && match.Tolls.All(t => t.Measure is "other" or "damaged") && match is { Clause: { Kind: not (PredicateKind.Nominal or PredicateKind.Infinitive), IsPassive: false }, Frame: { ActorMeasure: null, Event: "REQUEST" or "ASSAULT" or "COERCE" or "MOBILIZE" or "RETREAT" } })
        {
            // "Several hundred people attacked the embassy", "300 soldiers took up posts", "120 fighters laid down their arms".
            Add([.. match.Actors.Where(a => match.Frame.Event is "MOBILIZE" or "RETREAT" ? IsPersons(a, context) : context.ClassesOf(a) is var classes && classes.Any(c => c is "crowd" or "people") && !classes.Any(c => c is "armed" or "state"))], match.Frame.Event is "MOBILIZE" or "RETREAT" ? "other" : "participants");
        }

        return counts.ToImmutable();

        // "Среди шестнадцати задержанных — двое журналистов": those among whom some are named are counted too.
        QuantityMention? WholeNamed()
        {
            var words = context.Report.Sentences[match.Clause.Sentence].Words;
            return context.Syntax.Sides == "accusative" && !match.Recipients.Any(r => r.Words.Contains(match.Clause.Sentence, match.Clause.Predicate))
                ? context.MentionsOf(match.Clause.Sentence).OfType<QuantityMention>().FirstOrDefault(q => q is { Unit: null, IsLabel: false } && q.Words.First < match.Clause.Predicate && match.Clause.Predicate - q.Words.First <= PartReach && q.Words.First > 0
                    && (context.Syntax.RoleOf(words[q.Words.First - 1].Lower + " whole") == "among" || q.Words.First > 1 && context.Syntax.RoleOf($"{words[q.Words.First - 2].Lower} {words[q.Words.First - 1].Lower} whole") == "among")) : null;
        }

        // "Отпустили 12 из 40 женщин, похищенных в марте": what a participle behind those of whom some are named says, it says of all.
        QuantityMention? WholeOfPart(Phrase phrase) =>
            context.Syntax.Sides == "accusative" && match.Clause is { Kind: PredicateKind.Participle } told && told.Predicate >= phrase.Words.End && context.Report.Sentences[told.Sentence].Words[told.Predicate].Features is { Variant: VariantFeature.None, Number: NumberFeature.Plur, Case: CaseFeature.Gen }
            && context.MentionsIn(phrase).OfType<QuantityMention>().Where(q => q is { Unit: null, IsLabel: false }).ToList() is [_, var whole] && whole.Words.First > phrase.Words.First && context.Syntax.RelationOf(context.Report.Sentences[told.Sentence].Words[whole.Words.First - 1].Lower) == Relation.Source ? whole : null;

        // "სამი მიტინგი გაიმართა": how many gatherings there were is not how many came.
        bool IsGathering(Phrase phrase) => match.Frame.Event == "PROTEST" && context.Syntax.Sides == "ergative" && match.Uses.Contains(phrase.Head) && !context.ClassesOf(phrase).Any(c => c is "people" or "crowd" or "armed");

        // "5000-კაციანი მიტინგი", "двухтысячный митинг": how many a gathering is of, in an attribute right before it.
        QuantityMention? StrengthOf(int noun) => noun > 0 && context.Report.Sentences[match.Clause.Sentence].Words[noun - 1] is { } attribute && (attribute.Upos == Upos.ADJ || attribute.Token.Form.Contains('-', StringComparison.Ordinal))
            ? context.MentionsOf(match.Clause.Sentence).OfType<QuantityMention>().FirstOrDefault(q => q is { Unit: null, IsLabel: false } && q.Words.End == noun && q.Words.End - q.Words.First == 1) : null;

        // "The number of people killed has risen to 45".
        bool IsTallied(Phrase phrase) =>
            IsTally(phrase.Words.Sentence, phrase.Head) || phrase is { Relation: Relation.Genitive, Words.First: > 1 } && IsTally(phrase.Words.Sentence, phrase.Words.First - 2);

        bool IsTally(int sentence, int word) => context.Syntax.RoleOf(context.Report.Sentences[sentence].Words[word].Lemma) == "tally";

        // "Магнитудой 6,3": a figure with a fraction counts nobody.
        static bool IsWhole(QuantityMention figure) => (figure.Low ?? figure.High ?? 0) % 1 == 0;

        // "The death toll rose from 30 to 46": the last figure of the clause, or of the change, is what it is now.
        void AddFigure(Clause clause, string measure)
        {
            if (context.MentionsOf(clause.Sentence).OfType<QuantityMention>().Where(q => q is { Unit: null, IsLabel: false } && q.Words.First > clause.Predicate && (q.Words.End <= clause.Extent.End || IsBehindColon(q, clause)) && !IsPart(q) && IsWhole(q) && !IsPastAside(q, clause)).ToList() is var told && told.FindAll(q => IsInOneBreath(told.Find(f => !IsFormer(f)) ?? q, q)) is var figures && FirstOfPlaces(figures, figures.FindLast(q => !IsFormer(q)) ?? figures.LastOrDefault()) is { } figure && !counts.Any(c => c.Quote?.Span == figure.Span))
            {
                var (words, first) = (context.Report.Sentences[clause.Sentence].Words, figure.Words.First);
                var isChange = figure.High is not null && (context.Syntax.RelationOf(words[first].Lower) == Relation.Source || context.Syntax.RelationOf(words[first - 1].Lower) == Relation.Source);
                counts.Add(new ClaimCount(measure, null, isChange ? figure.High : figure.Low, figure.High, figure.Approximate, new Quote(figure.Part, figure.Span)));
                AddPart(new Phrase(figure.Words, figure.Head, CaseFeature.None), figure, measure);
            }
            else if (ReachedBefore(clause) is { } reached && !counts.Any(c => c.Quote?.Span == reached.Span))
            {
                counts.Add(new ClaimCount(measure, null, reached.Low, reached.High, reached.Approximate, new Quote(reached.Part, reached.Span)));
            }
        }

        // "У стрелка, совершившего убийство, нашли 40 ружей": behind the mark that ends what a participle adds with the noun as its object.
        bool IsPastAside(QuantityMention figure, Clause clause) => context.Report.Sentences[clause.Sentence].Words is var words && context.Syntax.Sides == "accusative" && Enumerable.Range(clause.Predicate, Math.Max(0, figure.Words.First - clause.Predicate)).Any(i => words[i].Token.Form == ",")
            && context.ClausesOf(clause.Sentence).Any(c => c.Kind == PredicateKind.Participle && c.Predicate < clause.Predicate && PhraseFinder.MarkBefore(words, c.Predicate) >= 0 && c.Arguments.Any(a => a.Phrase.Head == clause.Predicate && !a.IsInherited));

        // "До 84 выросло число погибших", "84-მდე გაიზარდა დაღუპულთა რიცხვი": the figure right before a verb of reaching, which what is counted stands behind.
        QuantityMention? ReachedBefore(Clause clause) =>
            context.ClausesOf(clause.Sentence).LastOrDefault(c => c is { Kind: PredicateKind.Finite, IsNegated: false } && c.Predicate < clause.Predicate && c.Extent.Contains(clause.Sentence, clause.Predicate)) is { } rising && context.Numbers.Find(context.Report.Sentences[rising.Sentence].Words[rising.Predicate].Lemma, NumberRole.Reach) is not null
            ? context.MentionsOf(clause.Sentence).OfType<QuantityMention>().LastOrDefault(q => q is { Unit: null, IsLabel: false } && rising.Predicate - q.Words.End is 0 or 1 && IsWhole(q)) : null;

        // "Уточнил число погибших: 22 человека": right behind the colon that ends the clause.
        bool IsBehindColon(QuantityMention figure, Clause clause) => figure.Words.First - clause.Extent.End is 0 or 1 && context.Report.Sentences[clause.Sentence].Words[figure.Words.First - 1].Token.Form == ":";

        // "Rose from 12 to 20, with more than 60 still missing": behind a mark is a figure of something else.
        bool IsInOneBreath(QuantityMention first, QuantityMention figure) => context.Report.Sentences[figure.Words.Sentence].Words is var words && (!Enumerable.Range(first.Words.End, Math.Max(0, figure.Words.First - first.Words.End)).Any(i => words[i].Token.Form == ",") || first.Words.First > 0 && words[first.Words.First - 1].Token.Form == ",");

        // "Climbed to 1,200 in Turkey and 300 in Syria": the figure of the first place, where each has its own.
        QuantityMention? FirstOfPlaces(List<QuantityMention> figures, QuantityMention? last) =>
            last is { } told && figures.IndexOf(told) is > 0 and var at && figures[at - 1] is var former && context.Report.Sentences[told.Words.Sentence].Words[told.Words.First - 1].Upos == Upos.CCONJ && HasPlace(former.Words.End, told.Words.First) && HasPlace(told.Words.End, told.Words.End + PartReach) ? FirstOfPlaces(figures, former) : last;

        bool HasPlace(int first, int end) => context.MentionsOf(match.Clause.Sentence).Any(m => m is PlaceMention && m.Words.First >= first && m.Words.End <= end);

        // "At 47, up from 39".
        bool IsFormer(QuantityMention figure) => figure.Words.First > 1 && !(figure.Low < figure.High) && context.Syntax.RelationOf(context.Report.Sentences[figure.Words.Sentence].Words[figure.Words.First - 1].Lower) == Relation.Source;

        // "134, including at least 30 children".
        bool IsPart(QuantityMention figure) => context.Syntax.IsIncluding(context.Report.Sentences[figure.Words.Sentence].Words, Math.Max(0, figure.Words.First - PartReach), figure.Words.First);

        // "ოთხი დაღუპული და ოცი დაშავებული მიიყვანეს": who is called dead was not hurt.
        bool IsDead(Phrase phrase) => context.Syntax.RoleOf(context.Report.Sentences[phrase.Words.Sentence].Words[phrase.Head].Lemma) == "dead";

        void Add(ImmutableArray<Phrase> phrases, string? measure)
        {
            var first = counts.Count;
            foreach (var phrase in measure is null ? [] : phrases)
            {
                if ((WholeOfPart(phrase) ?? FigureOf(phrase, context)) is { } quantity && !counts.Any(c => c.Quote?.Span == quantity.Span))
                {
                    var group = (context.MentionsIn(phrase).OfType<ActorMention>().OrderByDescending(a => a.Words.Contains(phrase.Words.Sentence, phrase.Head)).FirstOrDefault() ?? context.WholeOf(phrase))?.Name;
                    var borne = measure == "injured" && IsDead(phrase) ? "killed" : measure == "damaged" && IsPersons(phrase, context) && !context.IsProperty(phrase) ? "killed" : measure is "displaced" or "other" && match.Frame.Event == "AID" && AreHurt(phrase, context) ? "injured" : measure!;
                    counts.Add(new ClaimCount(borne, group, quantity.Low, quantity.High, quantity.Approximate, new Quote(quantity.Part, quantity.Span)));
                    AddPart(phrase, quantity, borne);
                }
                // "A mob of about 300", "a group of 50 students": how many a crowd is of, behind it.
                else if (context.Syntax.Sides == "order" && phrase.Words.End is var end && context.Report.Sentences[phrase.Words.Sentence].Words is var words && end < words.Length && context.Syntax.RelationOf(words[end].Lower) == Relation.Genitive && !context.MentionsIn(phrase).Any(m => m is QuantityMention)
                    && context.MentionsOf(phrase.Words.Sentence).OfType<QuantityMention>().FirstOrDefault(q => q is { Unit: null, IsLabel: false } && q.Words.First == end + 1) is { } strength && (context.MentionsOf(phrase.Words.Sentence).OfType<ActorMention>().Any(a => a.Kind == ActorKind.Group && a.Words.First >= strength.Words.End && a.Words.First - strength.Words.End <= AttributeReach) || !(strength.Words.End < words.Length && words[strength.Words.End].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ))
                    && context.MentionsIn(phrase).OfType<ActorMention>().FirstOrDefault(a => a.Head == phrase.Head) is var crowd && (context.Syntax.RoleOf(words[phrase.Head].Lemma) == "container" || crowd is { Kind: ActorKind.Group } && context.ClassesOf(phrase).Any(c => c is "crowd" or "armed" or "state" or "organisation")) && !counts.Any(c => c.Quote?.Span == strength.Span))
                {
                    counts.Add(new ClaimCount(measure!, crowd?.Name, strength.Low, strength.High, strength.Approximate, new Quote(strength.Part, strength.Span)));
                }
                // "Экипаж из пяти человек": how many a group is of, where case tells.
                else if (context.Syntax.Sides == "accusative" && StrengthBehind(phrase, context) is { } members && !counts.Any(c => c.Quote?.Span == members.Span))
                {
                    counts.Add(new ClaimCount(measure!, context.MentionsIn(phrase).OfType<ActorMention>().FirstOrDefault(m => m.Head == phrase.Head)?.Name, members.Low, members.High, members.Approximate, new Quote(members.Part, members.Span)));
                }
            }

            var together = measure is not null && SumOf(phrases, measure, context) is { } sum && counts.Skip(first).Where(c => c.Measure == measure).All(c => c.Low <= sum.Low || c.Low is null) ? sum : null;
            // "Двое полицейских и прохожий": beside those who are counted, one is one, save where all are summed up.
            foreach (var phrase in measure is null || counts.Count == 0 || together is not null ? [] : phrases)
            {
                // "Seven people, among them a judge and his driver": nor is who is named of a whole counted beside it.
                if (!phrases.Any(p => p.Words.Sentence == phrase.Words.Sentence && p.Words.End < phrase.Words.First && context.Syntax.IsIncluding(context.Report.Sentences[phrase.Words.Sentence].Words, p.Words.End, phrase.Words.First))
                    && phrases.Any(p => p != phrase && p.Words.Sentence == phrase.Words.Sentence && context.MentionsIn(p).Any(m => m is QuantityMention { Unit: null, IsLabel: false } q && !(context.Syntax.Sides == "ergative" && (q.Low ?? q.High) >= ManyTogether))) && OneOf(phrase, context) is { } single && !counts.Any(c => c.Quote?.Span == single.Span))
                {
                    counts.Add(new ClaimCount(measure!, single.Name, 1, 1, false, new Quote(single.Part, single.Span)));
                }
            }

            if (together is not null)
            {
                counts.Insert(first, together);
            }
        }

        // "Seven people, among them two children": the part has a group of its own.
        void AddPart(Phrase whole, QuantityMention total, string measure)
        {
            var (words, quantities) = (context.Report.Sentences[whole.Words.Sentence].Words, context.MentionsOf(whole.Words.Sentence).OfType<QuantityMention>());
            foreach (var part in quantities.Where(q => q is { Unit: null, IsLabel: false } && q.Words.First > whole.Words.End && q.Words.First - whole.Words.End <= BehindVerbReach).Take(1))
            {
                // "Four, among them a girl of six": how old somebody is.
                if (part.Words.First > 1 && context.Syntax.Sides == "order" && context.Syntax.RelationOf(words[part.Words.First - 1].Lower) == Relation.Genitive && words[part.Words.First - 2] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Sing } aged && context.Syntax.RoleOf(aged.Lemma) != "container")
                {
                    continue;
                }

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

    /// <summary>"Насчитали шестерых погибших и 132 задержанных", "извлекли 31 тело, в том числе пятерых детей": the counted noun of the combination itself, which is who is counted.</summary>
    private static ImmutableArray<Phrase> OwnCounted(PatternMatch match, ReportContext context) =>
        match.Clause.Kind == PredicateKind.Nominal || match.Uses.IsEmpty || match.Recipients.Any(r => match.Uses.Contains(r.Head)) ? []
        : [.. match.Clause.Arguments.Select(a => a.Phrase).Where(p => match.Uses.Contains(p.Head) && p.Words.Sentence == match.Clause.Sentence && FigureOf(p, context) is not null && (context.ClassesOf(p).Contains("people") || match.Frame.Name == "death-toll"))];

    /// <summary>"Beat five reporters", "rescued 346 passengers", "three children were killed by a landmine": what counted persons count where their frame does not say.</summary>
    private static string? MeasureOfPersons(PatternMatch match, ReportContext context) => match.Frame switch
    {
        { Name: "beat" or "torture" or "stab" } => "injured",
        { Name: "disperse" } => "participants",
        { Event: "ASSAULT" } => context.MeasureOf(match.Clause, "killed", "injured"),
        { Event: "INCIDENT", Mode: "accident" } => context.MeasureOf(match.Clause, "killed", "injured"),
        { Event: "AID" } => context.MeasureOf(match.Clause, "displaced") ?? (match.Recipients.Concat(OwnCounted(match, context)).Any(r => context.ClassesOf(r).Contains("REF")) ? "displaced" : "other"),
        { Event: "SANCTION", Mode: "convict" or "expel" } or { Event: "MOBILIZE", Mode: "troops" or "police" } or { Event: "COERCE", Mode: "restrict" or "seize" } => "other",
        _ => null,
    };

    /// <summary>Whether a phrase names persons, whoever they are, and no thing or place.</summary>
    private static bool IsPersons(Phrase phrase, ReportContext context) =>
        (context.MentionsIn(phrase).Any(m => m is ActorMention) || context.ClassesOf(phrase).Any(static c => c is "count" or "people") || context.MayBePerson(phrase)) && !context.IsThing(phrase) && !context.ClassesOf(phrase).Any(c => c is "building" or "vehicle" or "weapon" or "aircraft" or "drone" or "event" or "base" or "place" or "territory");

    /// <summary>Whether a phrase says of persons that they are hurt ("420 injured people", "300 пострадавших").</summary>
    private static bool AreHurt(Phrase phrase, ReportContext context) =>
        Enumerable.Range(phrase.Words.First, phrase.Words.End - phrase.Words.First).Any(i => context.IsHurt(context.Report.Sentences[phrase.Words.Sentence].Words[i]));

    /// <summary>How many a phrase is of: the figure in it, or right before it ("тысячу солдат", "ათობით ბოევიკი", "«несколько сотен» солдат", whose number is a phrase of its own).</summary>
    private static QuantityMention? FigureOf(Phrase phrase, ReportContext context)
    {
        var words = context.Report.Sentences[phrase.Words.Sentence].Words;
        // "Fined $900": a sum counts nobody.
        if (phrase.Words.First > 0 && IsCurrency(words[phrase.Words.First - 1]) || Enumerable.Range(phrase.Words.First, phrase.Words.End - phrase.Words.First).Any(i => IsCurrency(words[i])))
        {
            return null;
        }

        // "Half of the 80 passengers": neither a part of a whole nor the whole says how many.
        if (context.MentionsIn(phrase).OfType<QuantityMention>().Any(q => q is { Unit: null, Low: > 0 and < 1 }))
        {
            return null;
        }

        return context.MentionsIn(phrase).OfType<QuantityMention>().FirstOrDefault(q => q is { Unit: null, IsLabel: false } && !IsNameOfThing(q, phrase, context))
            ?? (context.Syntax.Sides != "order" && phrase.Marker is null ? context.MentionsOf(phrase.Words.Sentence).OfType<QuantityMention>().FirstOrDefault(q => q is { Unit: null, IsLabel: false }
                && (q.Words.End == phrase.Words.First || q.Words.End == phrase.Words.First - 1 && words[q.Words.End].Token.Form is "«" or "»" or "„" or "“" or "”" or "\"")) : null);
    }

    /// <summary>"Flight 402 was hijacked": where order tells, a number right behind a noun of one that ends the phrase says which it is.</summary>
    private static bool IsNameOfThing(QuantityMention quantity, Phrase phrase, ReportContext context) =>
        context.Syntax.Sides == "order" && quantity.Words.End == phrase.Words.End && quantity.Words.First > phrase.Words.First && context.Report.Sentences[phrase.Words.Sentence].Words is var words && words[quantity.Words.First].Token.Kind == TokenKind.Number
        && words[quantity.Words.First - 1] is { Upos: Upos.NOUN or Upos.PROPN, Features.Number: NumberFeature.Sing } noun && char.IsUpper(noun.Token.Form[0]);

    private static bool IsCurrency(Word word) => word.Token.Form is [var sign, ..] && char.GetUnicodeCategory(sign) == System.Globalization.UnicodeCategory.CurrencySymbol;

    /// <summary>The one person whom a phrase without a figure names ("a mother", "священник"); null where it names several, a body or a thing.</summary>
    private static ActorMention? OneOf(Phrase phrase, ReportContext context)
    {
        var (word, inside) = (context.Report.Sentences[phrase.Words.Sentence].Words[phrase.Head], context.MentionsIn(phrase));
        return word is { Upos: Upos.NOUN, Features.Number: NumberFeature.Sing } && !phrase.IsPronoun && FigureOf(phrase, context) is null
            && (word.Features.Animacy == AnimacyFeature.Anim || context.Syntax.Sides != "accusative" && context.ClassesOf(phrase) is var classes && (classes.Contains("people") || classes.Contains("office") || classes.Contains("state")) && !classes.Any(c => c is "crowd" or "organisation"))
            ? inside.OfType<ActorMention>().FirstOrDefault(a => a.Head == phrase.Head && a.Kind is ActorKind.Group or ActorKind.Person) : null;
    }

    /// <summary>"Four Kenyans and a Malian", «ганца»: the name of a people that stands for one of them, where order tells behind an article; null for any other phrase.</summary>
    private static DemonymMention? OneOfPeople(Phrase phrase, ReportContext context)
    {
        var words = context.Report.Sentences[phrase.Words.Sentence].Words;
        var article = words[phrase.Words.First].Upos == Upos.DET ? phrase.Words.First : phrase.Words.First - 1;
        var isOne = context.Syntax.Sides == "order" ? article >= 0 && words[article] is { Upos: Upos.DET, Features.Definite: DefiniteFeature.Ind } : words[phrase.Head] is { Upos: Upos.NOUN, Features: { Number: NumberFeature.Sing, Animacy: AnimacyFeature.Anim } };
        return isOne && FigureOf(phrase, context) is null ? context.MentionsIn(phrase).OfType<DemonymMention>().FirstOrDefault(d => d.Head == phrase.Head) : null;
    }

    /// <summary>"Экипаж из пяти человек", "группа из восьми туристов": how many persons a group is of, behind "of" right after its noun; null for none.</summary>
    private static QuantityMention? StrengthBehind(Phrase phrase, ReportContext context)
    {
        var words = context.Report.Sentences[phrase.Words.Sentence].Words;
        var end = phrase.Words.End;
        return words[phrase.Head].Features is { Number: NumberFeature.Sing, Animacy: AnimacyFeature.Inan } && end + 1 < words.Length && context.Syntax.RelationOf(words[end].Lower) == Relation.Source && context.MentionsIn(phrase).Any(m => m is ActorMention && m.Head == phrase.Head)
            && context.MentionsOf(phrase.Words.Sentence).OfType<QuantityMention>().FirstOrDefault(q => q is { Unit: null, IsLabel: false } && q.Words.First == end + 1) is { } strength && strength.Words.End < words.Length && words[strength.Words.End] is { Upos: Upos.NOUN, Features: { Animacy: AnimacyFeature.Anim, Case: CaseFeature.Gen, Number: NumberFeature.Plur } }
            ? strength : null;
    }

    /// <summary>"Two marines and two workers", "a mother and her four children": how many those are together whom one verb befalls side by side; null where one is a part of the other or none has a figure.</summary>
    private static ClaimCount? SumOf(ImmutableArray<Phrase> phrases, string measure, ReportContext context)
    {
        var list = phrases.Distinct().OrderBy(p => p.Words.Sentence).ThenBy(p => p.Words.First).ToList();
        // "34 houses and 12 vehicles": of things only those of one kind are added up.
        if (measure == "damaged" && list.Exists(context.IsBuilding) && list.Exists(context.IsVehicle))
        {
            return null;
        }

        if (list.Count < 2 || list.Exists(p => p.Words.Sentence != list[0].Words.Sentence) || !list.Exists(p => FigureOf(p, context) is not null) && !list.TrueForAll(p => IsOneOfOwn(p, context)))
        {
            return null;
        }

        double low = 0, high = 0;
        var (isOpen, approximate, words) = (false, false, context.Report.Sentences[list[0].Words.Sentence].Words);
        Mention? first = null, last = null;
        foreach (var phrase in list)
        {
            if (last is not null && !IsBeside(list[list.IndexOf(phrase) - 1], phrase, phrase == list[^1], words, context))
            {
                return null;
            }

            Mention? figure = FigureOf(phrase, context);
            // "20 ათასი ექთანი და ექიმი": the two are so many together.
            if (figure is null && last is QuantityMention { Low: >= ManyTogether } && phrase == list[^1] && list.Count == 2 && context.Syntax.Sides == "ergative")
            {
                return null;
            }

            if ((figure ?? OneOf(phrase, context) ?? (Mention?)OneOfPeople(phrase, context)) is not { } told || told == last)
            {
                return null;
            }

            var (least, most, rough) = figure is QuantityMention quantity ? (quantity.Low, quantity.High, quantity.Approximate) : (1, 1, false);
            (low, high, isOpen, approximate) = (low + (least ?? 0), high + (most ?? 0), isOpen || most is null, approximate || rough);
            (first, last) = (first ?? told, told);
        }

        return isOpen && low == 0 ? null : new ClaimCount(measure, null, low, isOpen ? null : high, approximate, new Quote(first!.Part, new Text.TextSpan(first.Span.Start, last!.Span.End)));
    }

    /// <summary>"A man and a child died": whether a phrase names one person, and no second title of the same ("the judge and poet", "адвокат и активист Иванов").</summary>
    private static bool IsOneOfOwn(Phrase phrase, ReportContext context)
    {
        var words = context.Report.Sentences[phrase.Words.Sentence].Words;
        return OneOf(phrase, context) is not null && (context.Syntax.Sides != "order" || words[phrase.Words.First].Upos == Upos.DET || phrase.Words.First > 0 && words[phrase.Words.First - 1].Upos == Upos.DET)
            && Enumerable.Range(phrase.Words.First, Math.Min(words.Length, phrase.Words.End + 1) - phrase.Words.First).All(i => words[i].Upos != Upos.PROPN && !(i > 0 && words[i].Token.Kind == Text.TokenKind.Word && char.IsUpper(words[i].Token.Form[0])));
    }

    /// <summary>Whether two phrases stand side by side in a list: nothing but conjunctions, marks and little words between, none that says "including".</summary>
    private static bool IsBeside(Phrase left, Phrase right, bool isLast, ImmutableArray<Word> words, ReportContext context) =>
        right.Words.First >= left.Words.End && right.Words.First - left.Words.End <= PartReach && !context.Syntax.IsIncluding(words, left.Words.End, right.Words.First)
        && Enumerable.Range(left.Words.End, right.Words.First - left.Words.End).All(i => words[i].Upos is Upos.CCONJ or Upos.DET or Upos.ADJ or Upos.NUM or Upos.ADV or Upos.ADP or Upos.PART or Upos.SCONJ || words[i].Token.Form == ",")
        && Enumerable.Range(left.Words.End, right.Words.First - left.Words.End).Any(i => words[i].Upos == Upos.CCONJ || !isLast && words[i].Token.Form == "," || context.Syntax.RoleOf(words[i].Lower) == "joining");

    /// <summary>"31 პოლიციის სროლას": a genitive before its noun where case tells.</summary>
    private static bool IsOwner(ImmutableArray<Word> words, ActorMention actor) =>
        words[actor.Words.End - 1].Features.Case == CaseFeature.Gen && actor.Words.End < words.Length && words[actor.Words.End] is { Upos: Upos.NOUN, Features.Case: not CaseFeature.Gen };
}
