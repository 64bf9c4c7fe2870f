using System.Collections.Immutable;
using Matiane.Claims;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;

namespace Matiane.Patterns;

/// <summary>Finds who or what fills the sides of a pattern.</summary>
internal static class SideFinder
{
    /// <param name="clause">The clause.</param>
    /// <param name="fillers">What may fill the side, in order.</param>
    /// <param name="classes">What it may be; empty: anything.</param>
    /// <param name="context">The report.</param>
    /// <param name="counts">Whether those are looked for whom a toll is of, who are no agents ("was pronounced dead by a doctor").</param>
    /// <param name="wrong">Whether only things were found.</param>
    /// <param name="isDeed">Whether what stands weakly beside is left out.</param>
    public static ImmutableArray<Phrase> Find(Clause clause, ImmutableArray<string> fillers, ImmutableArray<string> classes, ReportContext context, bool counts, out bool wrong, bool isDeed = false)
    {
        wrong = false;
        var (isObject, wasAimedAt) = (false, false);
        ImmutableArray<Phrase> best = [];
        foreach (var filler in fillers)
        {
            // "Several men wounded a watchman": where its object is whom it befalls, however many its subject is.
            if (!best.IsEmpty && isObject && filler is "actor" && context.Syntax.Sides == "order" && clause.Kind != PredicateKind.Nominal)
            {
                break;
            }

            List<Phrase>? found = null;
            var isList = true;
            var named = SideName.Of(filler);
            foreach (var argument in clause.Arguments)
            {
                if ((named.Fits(argument) || named.Function == Function.Recipient && IsGiven(argument, clause, context) || filler == "undergoer" && IsBorneByNoun(argument, clause, context)) && !(argument.IsWeak && isDeed) && !IsMereWhere(argument, clause, context) && !(counts && filler == "actor" && argument is { Relation: Relation.Agent, Phrase.IsPaired: false } && clause is { IsPassive: true, Kind: PredicateKind.Finite }))
                {
                    (found ??= []).Add(argument.Phrase);
                    isList &= argument.Function is Function.Actor or Function.Undergoer && argument.Phrase.Marker is null;
                }
            }

            if (found is null)
            {
                continue;
            }

            // "Консультации делегаций Ирана": whose somebody is who is himself a side is none.
            if (filler == "genitive" && context.Syntax.Sides == "accusative" && found.Count > 1)
            {
                found.RemoveAll(p => found.Exists(o => o != p && o.Whole is { } whole && whole.First < p.Words.First && whole.Overlaps(p.Words) && (Fits(o, classes, context) || classes.IsEmpty && NamesSomebody(o, context))));
            }

            isList &= found.Count > 1;
            var fitting = Fitting(found, filler, classes, context, isList);
            if (fitting.IsEmpty)
            {
                wrong |= best.IsEmpty && !classes.IsEmpty && found.Exists(context.IsThing);
            }
            else if (!best.IsEmpty && wasAimedAt && filler is "on" or "upon" or "against" && clause.Kind == PredicateKind.Nominal)
            {
                // "Attacks on an office and against two banks".
                best = [.. best.Concat(fitting.Where(p => !best.Contains(p))).OrderBy(p => p.Words.First)];
            }
            else if (best.IsEmpty || !IsCounted(best, context) && IsCounted(fitting, context))
            {
                wasAimedAt = filler is "on" or "upon" or "against";
                (best, isObject) = (fitting, filler is "undergoer");
            }

            if (!best.IsEmpty && !(wasAimedAt && clause.Kind == PredicateKind.Nominal) && (!counts || IsCounted(best, context)))
            {
                break;
            }
        }

        return best;
    }

    /// <summary>"Помощь Сирии", "ультиматум Сирии": whether a bare genitive may as well be the dative of whom something goes to.</summary>
    public static bool MayBeGiven(Argument side, ReportContext context) =>
        side is { Function: Function.Genitive, Phrase: { Marker: null, Words.Sentence: var sentence } phrase } && context.Report.Sentences[sentence].Words[phrase.Head].Analyses.Any(static a => a.Features.Case == CaseFeature.Dat);

    /// <summary>"სოფლისთვის ცეცხლის წაკიდება", "სოფლისთვის ცეცხლი წაუკიდებიათ": where verbs stand last, what a verb's noun, or its perfect, is for is what the verb has in the dative.</summary>
    private static bool IsGiven(Argument side, Clause clause, ReportContext context) =>
        side is { Function: Function.Oblique, Relation: Relation.Beneficiary } && context.Syntax.Sides == "ergative"
        && context.Report.Sentences[clause.Sentence].Words[clause.Predicate].Features is { VerbForm: VerbFormFeature.Vnoun } or { Evident: EvidentFeature.Nfh };

    /// <summary>"მძევლების გაშვებას აპირებენ": where verbs stand last, what a verb's noun is of is what the verb has as its object, where somebody does it.</summary>
    private static bool IsBorneByNoun(Argument side, Clause clause, ReportContext context) =>
        side is { Function: Function.Genitive, IsInherited: false } && context.Syntax.Sides == "ergative" && clause.Kind == PredicateKind.Nominal
        && context.Report.Sentences[clause.Sentence].Words[clause.Predicate].Features.VerbForm == VerbFormFeature.Vnoun && clause.Arguments.Any(static a => a.Function == Function.Actor);

    /// <summary>"The ambush took place on the coast road", "may happen at any time": where or when the verb of an event noun says that it was, unless somebody or something is there to be struck.</summary>
    private static bool IsMereWhere(Argument side, Clause clause, ReportContext context) =>
        context.Syntax.Sides == "order" && clause.Kind == PredicateKind.Nominal && side is { IsInherited: true, Function: Function.Oblique, Relation: Relation.Location } && !MayBeStruck(side.Phrase, context);

    /// <summary>Whether a phrase that says where names somebody or something that an attack there strikes.</summary>
    public static bool MayBeStruck(Phrase phrase, ReportContext context) =>
        context.ClassesOf(phrase) is var classes && !classes.Contains("territory") && classes.Any(c => c is "building" or "base" or "vehicle" or "aircraft" or "people" or "crowd" or "state" or "armed" or "office" or "organisation" or "event" or "media");

    /// <summary>The phrases of the classes asked for; of a list the words that no table has are of the kind of those beside them ("five workers, two drivers and a cooper").</summary>
    private static ImmutableArray<Phrase> Fitting(List<Phrase> found, string filler, ImmutableArray<string> classes, ReportContext context, bool isList)
    {
        var fitting = ImmutableArray.CreateBuilder<Phrase>(found.Count);
        foreach (var phrase in found)
        {
            if (classes.IsEmpty || Fits(phrase, classes, context) || filler == "undergoer" && context.IsNamesake(phrase, classes))
            {
                fitting.Add(phrase);
            }
        }

        return isList && fitting.Count > 0 && fitting.Count < found.Count ? WithUnknown(found, fitting.ToImmutable(), context) : fitting.DrainToImmutable();
    }

    private static ImmutableArray<Phrase> WithUnknown(List<Phrase> list, ImmutableArray<Phrase> fitting, ReportContext context) =>
        [.. list.Where(p => fitting.Contains(p) || !p.IsPronoun && !context.ClassesOf(p).Any(c => c is "event" or "weapon" or "place" or "count"))];

    private static bool HasClass(Phrase phrase, ImmutableArray<string> classes, ReportContext context)
    {
        // "Drivers rallied. They demand …": a pronoun is of the kind of whom it stands for.
        foreach (var known in context.ClassesOf(phrase.IsPronoun ? context.Referent(phrase) ?? phrase : phrase))
        {
            if (classes.Contains(known))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a phrase names one of some classes.</summary>
    public static bool Fits(Phrase phrase, ImmutableArray<string> classes, ReportContext context) =>
        HasClass(phrase, classes, context) || classes.Contains("people") && context.MayBePerson(phrase) || classes.Contains("town") && context.MayBeTown(phrase)
        // "Four passengers": people who are counted.
        || classes.Contains("count") && context.ClassesOf(phrase).Contains("people") && IsCounted([phrase], context);

    public static bool IsCounted(ImmutableArray<Phrase> phrases, ReportContext context) => phrases.Any(p => context.MentionsIn(p).Any(m => m is QuantityMention { Unit: null }));

    /// <summary>Whether a phrase's own head is somebody whom the tables know.</summary>
    public static bool NamesSomebody(Phrase phrase, ReportContext context) => context.MentionsIn(phrase).Any(m => m is ActorMention && m.Head == phrase.Head);
}
