using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>Whether a place belongs to somebody or something else: whose somebody is, where he is from, or where a sayer spoke.</summary>
internal static class PlaceOwners
{
    /// <summary>Whether a place only says whose somebody is, where somebody was sent or where he is from, and so lends no place to a happening.</summary>
    public static bool IsOfOther(PlaceMention place, PatternMatch match, ReportContext context) =>
        IsAttributeOfOther(place, match, context) || IsSent(place, match, context) || IsOrigin(place, match, context);

    /// <summary>A country's name that only says whose somebody is ("Russia's agencies report"), when that somebody has no part in the happening.</summary>
    public static bool IsAttributeOfOther(PlaceMention place, PatternMatch match, ReportContext context)
    {
        var sentence = place.Words.Sentence;
        // "У посольства Канады": an embassy is abroad, whatever ties it.
        // "The US embassy urged restraint": likewise.
        if (place.Place?.Precision == PlacePrecision.Country && context.MentionsOf(sentence).OfType<ActorMention>().Any(a => a.Name is "embassy" or "consulate" && (a.Words.End == FirstListed(place, context) || context.Syntax.Sides == "order" && (a.Words.First - place.Words.End is 0 or 1 || a.Words.Contains(sentence, place.Head)))))
        {
            return true;
        }

        if (PlaceTies.TieOf(place, context) != Relation.Genitive)
        {
            return false;
        }

        // "ხონის მუნიციპალიტეტის სოფელ გოჩაში": a district that a village lies in, not its authorities.
        if (context.Syntax.Sides == "ergative" && context.Report.Sentences[sentence].Words is var kinds && place.Words.End < kinds.Length && kinds[place.Words.End] is { Features.Case: CaseFeature.Gen } kind && context.Places.Generics.TryGetValue(kind.Lemma, out var precision) && precision is PlacePrecision.District)
        {
            return false;
        }

        // "Burned the flag of France", "საფრანგეთის დროშა": whose flag it is.
        if (context.Report.Sentences[sentence].Words is var around && Enumerable.Range(place.Words.First - PlaceTies.AdpositionReach, PlaceTies.AdpositionReach).Append(place.Words.End).Any(i => i >= 0 && i < around.Length && (i == place.Words.End) == (context.Syntax.Sides == "ergative") && around[i].Upos == Upos.NOUN && context.Syntax.RoleOf(around[i].Lemma) == "emblem"))
        {
            return true;
        }

        // "Посол Испании встретился с министром": an envoy serves abroad.
        var words = context.Report.Sentences[sentence].Words;
        var owner = context.MentionsOf(sentence).OfType<ActorMention>().FirstOrDefault(a => a.Words.First - place.Words.End is >= 0 and <= 1 && IsUnbroken(place.Words.End, a.Words.First) || context.Syntax.Sides != "ergative" && place.Words.First - a.Words.End is >= 0 and <= 1 && IsUnbroken(a.Words.End, place.Words.First));

        // "On the island of Lombok, officials said": what a mark parts is not whose they are.
        bool IsUnbroken(int from, int to) => from >= to || words[from].Upos != Upos.PUNCT || words[from].Token.Form is not ",";
        var isMedia = owner is null && place.Words.End < words.Length
            && context.ClassesOf(ReportContext.Single(sentence, place.Words.End)).Contains("media");
        // "ეკიბასტუზის ელექტროსადგურში", "в больнице Оша": a building is where it stands.
        if (owner is { Kind: not ActorKind.Person, Class: "building" or "base" or "territory" or "service", Office: null })
        {
            return false;
        }

        // "Назначен главой Тверской области": an office is where it is held.
        if (match.Frame is { Event: "INCIDENT", Mode: "office" } && owner?.Office is not null && place.Words.First >= owner.Words.End && (owner.Office is not ("ambassador" or "embassy")))
        {
            return false;
        }

        return isMedia || owner is not null && place.Words.First >= owner.Words.End && place.Place?.Precision == PlacePrecision.Country && (owner.Office ?? owner.Name) is "ambassador" or "embassy" or "consulate" || owner is not null && !match.Actors.Concat(match.Recipients).Any(p => p.Words.Sentence == sentence && p.Words.Overlaps(owner.Words));
    }

    /// <summary>"Посольства США и Германии": the first word of the list of places that one stands in.</summary>
    private static int FirstListed(PlaceMention place, ReportContext context)
    {
        var words = context.Report.Sentences[place.Words.Sentence].Words;
        var first = place.Words.First;
        while (first > 1 && (words[first - 1].Upos == Upos.CCONJ || words[first - 1].Token.Form == ",") && context.MentionsOf(place.Words.Sentence).OfType<PlaceMention>().FirstOrDefault(p => p.Words.End == first - 1) is { } before)
        {
            first = before.Words.First;
        }

        return first;
    }

    /// <summary>"Detained a man from Kabul": where a side is from, by what stands right after it.</summary>
    public static bool IsOrigin(PlaceMention place, PatternMatch match, ReportContext context) =>
        match.Frame.Event is "ASSAULT" or "INCIDENT" or "PROTEST" or "COERCE" && context.IsOfComing(place) ||
        match.Frame.Event is "ASSAULT" or "INCIDENT" or "COERCE" or "SANCTION" or "RETREAT" && IsHome(place, context) ||
        PlaceTies.TieOf(place, context) == Relation.Source && (match.Frame is { Event: "COERCE", Mode: "arrest" } or { Event: "AID", Mode: null, Name: not ("evacuate" or "rescue") } or { Event: "COERCE", Mode: "withhold" } or { Event: "INCIDENT", Mode: "outage" } || match.Frame.Event != "CONSULT" && context.IsOnWay(place)) ||
        PlaceTies.TieOf(place, context) == Relation.Source && match.Frame is { Event: "ASSAULT" or "INCIDENT", Mode: not "abduct" } && context.Syntax.Sides != "ergative" && context.MentionsOf(place.Words.Sentence).OfType<ActorMention>().Any(a => a.Kind != ActorKind.Organisation && a.Class is "people" or "crowd" && place.Words.First - a.Words.End == 1) ||
        (context.Syntax.Sides == "accusative" || context.Syntax.Sides == "order" && match.Frame is { Event: "COERCE", Mode: "arrest" } or { Event: "SANCTION", Mode: "convict" }) && PlaceTies.TieOf(place, context) == Relation.Source && match.Frame.Event is "COERCE" or "ASSAULT" or "INCIDENT" or "SANCTION" && match.Frame.Mode is not "deport"
        && (match.Actors.Concat(match.Recipients).Any(a => a.Words.Sentence == place.Words.Sentence && (place.Words.First - a.Words.End is 0 or 1 || a.Words.Overlaps(place.Words))) || match.Frame.RecipientMeasure != "displaced" && IsFrom(place, context))
        || match.Frame.Event is "COERCE" or "ASSAULT" or "INCIDENT" or "SANCTION" or "AID" or "RETREAT" && IsOfCitizens(place, context)
        // "Mediators from Oman want both to agree on a truce": whose envoys ask for it.
        || match.Frame is { Event: "RETREAT", Mode: "ceasefire" } && context.Syntax.Sides == "order" && PlaceTies.TieOf(place, context) == Relation.Source && place.Place is { Precision: PlacePrecision.Country };

    /// <summary>"Held Peter Lund, 40, of Reno", "Mark Hale from Dover drowned": where order tells, the town that somebody with a name and no office is of, past his age.</summary>
    public static bool IsHome(PlaceMention place, ReportContext context)
    {
        var words = context.Report.Sentences[place.Words.Sentence].Words;
        var before = place.Words.First - 1;
        if (context.Syntax.Sides != "order" || before < 1 || place.Place is not { Precision: not (PlacePrecision.Country or PlacePrecision.Region) } || context.Syntax.RelationOf(words[before].Lower) is not (Relation.Genitive or Relation.Source))
        {
            return false;
        }

        before--;
        var isAged = false;
        while (before > 0 && (words[before].Token.Form == "," || words[before].IsNumber))
        {
            isAged |= words[before].IsNumber && words[before - 1].Token.Form == ",";
            before--;
        }

        // "Dale Brandt, 51, of Lawton": an age between marks stands behind a name, though no table has it.
        return isAged && words[before].Upos == Upos.PROPN && char.IsUpper(words[before].Token.Form[0]) || context.MentionsOf(place.Words.Sentence).OfType<ActorMention>().Any(a => a is { Kind: ActorKind.Person, IsNamed: true, Office: null } && a.Words.End == before + 1);
    }

    // Words between what says that a tremor was felt and the adposition that ties where.
    private const int FeltReach = 4;

    /// <summary>"Whose leader lives in Paris", "born in Oran", "wanted in Spain", "bound for Dubai", «живущий в Риме», "რომში მცხოვრები": where a word beside a place says that somebody lives, is from, is wanted or is to go, not that something happened.</summary>
    public static bool IsWhereabouts(PlaceMention place, ReportContext context)
    {
        var words = context.Report.Sentences[place.Words.Sentence].Words;
        if (context.Syntax.Sides == "ergative")
        {
            return place.Words.End < words.Length && PlaceTies.TieOf(place, context) is Relation.Location or Relation.Goal && Says(place.Words.End);
        }

        var tie = place.Words.First - 1;
        while (tie > 0 && place.Words.First - tie <= PlaceTies.AdpositionReach && (words[tie].Upos is Upos.DET or Upos.ADJ || context.Places.Generics.ContainsKey(words[tie].Lemma)))
        {
            tie--;
        }

        return tie > 0 && words[tie].Upos == Upos.ADP && (Says(tie - 1)
            // "Felt as far away as Jakarta".
            || Enumerable.Range(Math.Max(0, tie - FeltReach), Math.Min(tie, FeltReach)).Any(i => words[i].Analyses.Any(a => context.Syntax.RoleOf(a.Lemma) == "felt") && Enumerable.Range(i, tie - i).All(w => words[w].Upos != Upos.PUNCT)));

        bool Says(int at) => words[at].Analyses.Any(a => context.Syntax.RoleOf(a.Lemma) is "whereabouts" or "felt") || context.Syntax.RoleOf(words[at].Lower) == "whereabouts";
    }

    /// <summary>"Трое раненых оказались студентами из Индии": where case tells, where somebody is from, right behind him.</summary>
    public static bool IsFrom(PlaceMention place, ReportContext context) =>
        context.Syntax.Sides == "accusative" && place.Words.First > 1 && PlaceTies.TieOf(place, context) == Relation.Source && context.Report.Sentences[place.Words.Sentence].Words is var words && words[place.Words.First - 1].Upos == Upos.ADP && words[place.Words.First - 2] is { Upos: Upos.NOUN, Features.Animacy: AnimacyFeature.Anim };

    /// <summary>"Двое граждан Чили погибли", "two citizens of Chile": whose citizens some are, who may be anywhere.</summary>
    public static bool IsOfCitizens(PlaceMention place, ReportContext context)
    {
        if (place.Place is not { Precision: PlacePrecision.Country })
        {
            return false;
        }

        var words = context.Report.Sentences[place.Words.Sentence].Words;
        if (context.Syntax.Sides == "ergative")
        {
            var behind = place.Words.End;
            while (behind < words.Length && (words[behind].IsNumber || words[behind].Upos == Upos.ADJ))
            {
                behind++;
            }

            return behind < words.Length && words[place.Head].Features.Case == CaseFeature.Gen && context.Syntax.RoleOf(words[behind].Lemma) == "citizen";
        }

        var before = place.Words.First - 1;
        while (before > 0 && words[before].Upos is Upos.DET or Upos.ADP)
        {
            before--;
        }

        return before >= 0 && place.Words.First - before <= PlaceTies.AdpositionReach && context.Syntax.RoleOf(words[before].Lemma) == "citizen" && PlaceTies.TieOf(place, context) == Relation.Genitive;
    }

    /// <summary>"Задержали прибывших из Оша рабочих", "базирующиеся в Афганистане боевики": where a participle says that those are or were whom it is said of.</summary>
    public static bool IsOfPersons(PlaceMention place, PatternMatch match, ReportContext context) =>
        context.Syntax.Sides == "accusative" && context.ClausesOf(place.Words.Sentence).Any(c => c.Kind == PredicateKind.Participle && c.Predicate != match.Clause.Predicate && c.Predicate < place.Words.First
            && context.Report.Sentences[c.Sentence].Words[c.Predicate].Features is { Variant: VariantFeature.None, Case: not CaseFeature.None }
            && c.Arguments.Any(a => a.Phrase.Words.Contains(place.Words.Sentence, place.Head) && a.Phrase.Marker is not null)
            && c.Arguments.FirstOrDefault(a => a.Function is Function.Actor or Function.Undergoer && a.Phrase.Marker is null)?.Phrase is { } said && said.Words.First > place.Words.First && said.Head != match.Clause.Predicate && context.MentionsIn(said).Any(m => m is ActorMention));

    /// <summary>"Лидер партии, родившийся в Оше, …", "очевидца, приехавшего из Самары": or when and where a participle behind a mark says that somebody is from or was.</summary>
    public static bool IsOfPerson(WordRange named, ReportContext context, int except = -1) =>
        context.Syntax.Sides == "accusative" && context.Report.Sentences[named.Sentence].Words is var words && context.ClausesOf(named.Sentence).Any(c => c.Kind == PredicateKind.Participle && c.Predicate != except && c.Predicate < named.First && c.Extent.Contains(named) && !c.Extent.Contains(named.Sentence, except)
            && PhraseFinder.MarkBefore(words, c.Predicate) >= 0 && words[c.Predicate].Features is { Variant: VariantFeature.None, Case: not CaseFeature.None }
            && c.Arguments.FirstOrDefault(a => a.Function is Function.Actor or Function.Undergoer && a.Phrase.Marker is null)?.Phrase is { } said && words[said.Head].Features.Animacy == AnimacyFeature.Anim);

    /// <summary>"Задержали при попытке вылететь в Дубай": where case tells, where an infinitive behind the verb was to lead.</summary>
    public static bool IsAim(PlaceMention place, PatternMatch match, ReportContext context) =>
        context.Syntax.Sides == "accusative" && match.Frame.Event is "COERCE" or "ASSAULT" or "SANCTION" or "INCIDENT" && match.Clause.Kind != PredicateKind.Infinitive && match.Clause.Predicate < place.Words.First && PlaceTies.TieOf(place, context) == Relation.Goal
        && context.Report.Sentences[place.Words.Sentence].Words is var words && Enumerable.Range(match.Clause.Predicate + 1, place.Words.First - match.Clause.Predicate - 1).Any(i => words[i] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf });

    private static bool IsSent(PlaceMention place, PatternMatch match, ReportContext context) =>
        match.Frame.Event is "AID" or "MOBILIZE" or "ASSAULT" && place.Place?.Precision != PlacePrecision.Country && IsSender(place, match, context);

    public static bool IsSender(PlaceMention place, PatternMatch match, ReportContext context) =>
        (context.Syntax.Sides != "order" || match.Frame.Event is "AID" or "MOBILIZE") && (place.Place is { Precision: PlacePrecision.Country } && (context.Syntax.Sides != "order" || match.Frame.Event == "AID") || place.Place?.Country is { } country && context.Gazetteer.Capital(country) == place.Place) && IsBare(place, match.Actors) && !context.IsAdjective(place);

    /// <summary>Whether a country's name, in the genitive or as an attribute, is part of one of some sides.</summary>
    public static bool IsOwnerIn(PlaceMention place, ImmutableArray<Phrase> sides, ReportContext context) =>
        place.Place is { Precision: PlacePrecision.Country } && (PlaceTies.TieOf(place, context) == Relation.Genitive || sides.Any(s => s.Words.Contains(place.Words.Sentence, place.Head) && place.Words.End <= s.Head)) && sides.Any(s => s.Marker is null && (s.Words.Overlaps(place.Words) || s.Words.Sentence == place.Words.Sentence && s.Words.First - place.Words.End is 0));

    public static bool IsInBodyName(PlaceMention place, PatternMatch match, ReportContext context) =>
        match.Actors.Concat(match.Recipients).Any(s => s.Words.Overlaps(place.Words)) && context.MentionsOf(place.Words.Sentence).OfType<ActorMention>().Any(a => a.Kind == ActorKind.Organisation && a.Words.Contains(place.Words) && a.Words != place.Words || a.Class == "state" && a.Words.First == place.Words.End);

    /// <summary>Whether a place itself is one of some sides, and nothing ties it.</summary>
    public static bool IsBare(PlaceMention place, ImmutableArray<Phrase> sides) => sides.Any(s => s.Marker is null && s.Words.Contains(place.Words.Sentence, place.Head));

    /// <summary>"Drones launched by Russia", "a truce brokered by Qatar": a country that is told as who does something.</summary>
    public static bool IsDoer(PlaceMention place, ReportContext context) =>
        context.Syntax.Sides == "order" && place.Place is { Precision: PlacePrecision.Country } && context.ClausesOf(place.Words.Sentence).Any(c => c.IsPassive && c.Arguments.Any(a => a is { Function: Function.Actor, Relation: Relation.Agent } && a.Phrase.Words.Contains(place.Words.Sentence, place.Head) && a.Phrase.Head == place.Head));

    /// <summary>A place that stands with the sayer, outside of what is said ("told reporters in Jakarta that …"), unless it opens the sentence.</summary>
    public static bool IsWhereSayerSpoke(PlaceMention place, PatternMatch match, ReportContext context, ImmutableArray<Attribution> attributions)
    {
        var trigger = context.SpanOf(match.Clause.Sentence, match.Trigger ?? match.Clause.Predicate);
        return GoverningPlace.IsOfSaying(place, match.Clause, context)
            || GoverningPlace.IsWithSayer(place, attributions.Where(a => a.Content.Any(c => c.Part == place.Part && c.Span.Contains(trigger)) && (place.Words.First > 2 || a.Source?.Quote is { } source && source.Part == place.Part && source.Span.End <= place.Span.Start)))
            || context.Syntax.Sides == "ergative" && attributions.Any(a => a.IsSaying && a is { Cue: { } cue, Source.Quote: { } source } && cue.Part == place.Part && source.Part == place.Part && place.Span.Start >= Math.Max(source.Span.End, cue.Span.End)
                && a.Content.Any(c => c.Part == place.Part && c.Span.Contains(trigger)) && !a.Content.Any(c => c.Part == place.Part && c.Span.Contains(place.Span))
                && context.ClausesOf(place.Words.Sentence).Any(c => c.Kind == PredicateKind.Finite && cue.Span.Contains(context.SpanOf(c.Sentence, c.Predicate)) && c.Extent.Contains(place.Words)));
    }
}
