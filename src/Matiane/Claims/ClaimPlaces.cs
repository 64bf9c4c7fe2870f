using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>Where a happening happened: the place that its clause names, else the one that governs it.</summary>
internal static class ClaimPlaces
{
    private const int AdpositionReach = 3;
    private const int DatelineReach = 8;

    /// <summary>One place, or several that the clause names side by side ("in Aktau and Almaty"); one null when the text does not say.</summary>
    public static ImmutableArray<ClaimPlace?> Of(PatternMatch match, ReportContext context, ImmutableArray<Attribution> attributions)
    {
        var clause = match.Clause;
        var reach = context.Reach(clause);
        var here = Candidates(match, context, attributions)
            .Where(p => !match.Recipients.Any(r => r.Words.Overlaps(p.Words) && context.IsNamesake(r, match.Frame.RecipientClasses)) && !context.IsAddressed(p) && !IsAttributeOfOther(p, match, context) && !IsWhereSayerSpoke(p, match, context, attributions) && !IsOfPersons(p, match, context) && !IsOfPerson(p.Words, context, match.Clause.Predicate) && !IsAim(p, match, context) && !IsBracketed(p, context, match.Clause.Predicate) && !IsOrigin(p, match, context) && (reach.Contains(p.Words) || TieOf(p, context) is not (Relation.Goal or Relation.Source or Relation.Path))).ToList();
        here = [.. here.Where(p => !IsDateline(p, context) || !here.Any(o => o != p && reach.Contains(o.Words) && (TieOf(o, context) is Relation.Location or Relation.Near || match.Recipients.Any(r => r.Words.Overlaps(o.Words)) || match.Frame.Event == "INCIDENT" && TieOf(o, context) == Relation.None)))];
        // "West Yorkshire Police arrested five": the county that a force is called by is where nothing better is told.
        if (here.Count > 0 && here.TrueForAll(p => p.Place!.Precision is PlacePrecision.Admin1 or PlacePrecision.Region && TieOf(p, context) == Relation.None && IsInBodyName(p, match, context))
            && GoverningPlace.Of(clause with { Extent = clause.Extent with { End = clause.Extent.First } }, context, p => IsAttributeOfOther(p, match, context), out _) is { Place: { Precision: PlacePrecision.City or PlacePrecision.District or PlacePrecision.Point } town } told && here.TrueForAll(p => p.Place!.Country == town.Country) && told.Words.Sentence < clause.Sentence)
        {
            return [Named(told) with { Inferred = true }];
        }

        // "France sent tents": who sends is not where, if something else says where.
        if (Others(here, match, context) is { } others && (others.Count > 0 || Elsewhere(match, context, attributions) is not null))
        {
            here = others;
        }

        // "Israel declared a state of war": a country's own measures are in it, unless the clause says where.
        if (match.Frame is { Event: "COERCE", Mode: "martial-law" or "curfew" or "restrict" } && match.Actors is [{ Marker: null } government]
            && context.MentionsOf(clause.Sentence).OfType<PlaceMention>().FirstOrDefault(p => p.Place is { Precision: PlacePrecision.Country } && p.Words.Sentence == government.Words.Sentence && p.Head == government.Head) is { } measured
            && !here.Any(p => p != measured && reach.Contains(p.Words) && TieOf(p, context) is Relation.Location or Relation.Near or Relation.Goal))
        {
            return [Named(measured)];
        }

        // "The president of Peru declared an emergency after a riot in Cuzco": nor is it where only another clause was.
        if (match.Frame is { Event: "COERCE", Mode: "martial-law" } && context.Syntax.Sides == "order" && CountryOf(match.Actors, context) is { } ruled && here.TrueForAll(p => !reach.Contains(p.Words) || p.Place!.Precision == PlacePrecision.Country && p.Place.Country == ruled) && context.Gazetteer.Country(ruled) is { } realm)
        {
            return [new ClaimPlace(null, realm, true)];
        }

        // "Baku accused Yerevan", "the Kremlin called Washington's plan dangerous": what is said is said where its speaker is.
        if (match.Frame.Event is "ACCUSE" or "THREATEN" or "REQUEST" or "REJECT" or "SUPPORT")
        {
            if (context.Syntax.Sides != "order" && here.Exists(p => IsBare(p, match.Actors)))
            {
                here.RemoveAll(p => !IsBare(p, match.Actors) && match.Recipients.Any(r => r.Words.Overlaps(p.Words)));
            }
            else if (here.Count > 0 && CountryOf(match.Actors, context) is { } land && here.TrueForAll(p => p.Place!.Country is { } other && other != land && TieOf(p, context) is not (Relation.Location or Relation.Near)) && context.Gazetteer.Country(land) is { } home)
            {
                return [new ClaimPlace(null, home, true)];
            }
        }

        // "Venezuela's authorities held two citizens of Spain": at home, whoever those are of.
        if (match.Frame.Event is "COERCE" or "SANCTION" && here.Exists(p => IsOwnerIn(p, match.Actors, context) || IsBare(p, match.Actors)))
        {
            here.RemoveAll(p => IsOwnerIn(p, match.Recipients, context));
        }

        var homeland = Homeland(clause, context);
        if (here.Count > 0 && !(homeland is not null && !here.Any(p => reach.Contains(p.Words))))
        {
            var best = here.MaxBy(p => Fitness(p, clause, reach, context))!;
            // "The city of Goma in eastern Congo": what lies in the country named beside it is where.
            if (best.Place is { Precision: PlacePrecision.Country, Country: { } land })
            {
                best = here.FirstOrDefault(p => p.Place is { Precision: not (PlacePrecision.Country or PlacePrecision.Region) } && p.Place.Country == land && reach.Contains(p.Words) && (best.Words.First - p.Words.End is >= 0 and <= AdpositionReach || p.Words.First - best.Words.End is >= 0 and <= AdpositionReach && TieOf(p, context) is not Relation.None)) ?? best;
            }

            return [Named(best), .. here.Where(p => p != best && AreSideBySide(p, best, clause, context)).Select(Named)];
        }

        // "According to the ministry of Syria, 20 died in the country."
        return homeland is { } word && context.MentionsOf(clause.Sentence).OfType<PlaceMention>().LastOrDefault(p => p.Place?.Precision == PlacePrecision.Country && p.Words.End <= word) is { } own
            ? [Named(own) with { Inferred = true }]
            : [Peoples(clause, context) ?? Governing(match, context, attributions, homeland is not null)];
    }

    /// <summary>"In eight Russian cities": the country whose towns or regions the clause names as where; null for none.</summary>
    private static ClaimPlace? Peoples(Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        foreach (var argument in clause.Arguments)
        {
            if (argument is { Relation: Relation.Location, Phrase: var phrase } && context.Places.Generics.ContainsKey(words[phrase.Head].Lemma)
                && context.MentionsIn(phrase).OfType<DemonymMention>().FirstOrDefault(d => d.Country is not null) is { } people && context.Gazetteer.Country(people.Country!) is { } country)
            {
                return new ClaimPlace(new Quote(people.Part, people.Span), country, false);
            }
        }

        return null;
    }

    /// <summary>"ИГИЛ (запрещена в России)": whether a place stands with a verb in brackets, which tells nothing of the clause outside.</summary>
    public static bool IsBracketed(PlaceMention place, ReportContext context, int predicate = -1) =>
        context.Report.Sentences[place.Words.Sentence].Words is var words && PhraseFinder.BracketOf(words, place.Words.First) is >= 0 and var bracket && (predicate < 0 || bracket != PhraseFinder.BracketOf(words, predicate))
        && Enumerable.Range(bracket, place.Words.First - bracket).Any(i => words[i].Upos == Upos.VERB);

    /// <summary>"Задержали при попытке вылететь в Дубай": where case tells, where an infinitive behind the verb was to lead.</summary>
    private static bool IsAim(PlaceMention place, PatternMatch match, ReportContext context) =>
        context.Syntax.Sides == "accusative" && match.Frame.Event is "COERCE" or "ASSAULT" or "SANCTION" or "INCIDENT" && match.Clause.Kind != PredicateKind.Infinitive && match.Clause.Predicate < place.Words.First && TieOf(place, context) == Relation.Goal
        && context.Report.Sentences[place.Words.Sentence].Words is var words && Enumerable.Range(match.Clause.Predicate + 1, place.Words.First - match.Clause.Predicate - 1).Any(i => words[i] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf });

    /// <summary>"Detained a man from Kabul": where a side is from, by what stands right after it.</summary>
    private static bool IsOrigin(PlaceMention place, PatternMatch match, ReportContext context) =>
        (context.Syntax.Sides == "accusative" || context.Syntax.Sides == "order" && match.Frame is { Event: "COERCE", Mode: "arrest" } or { Event: "SANCTION", Mode: "convict" }) && TieOf(place, context) == Relation.Source && match.Frame.Event is "COERCE" or "ASSAULT" or "INCIDENT" or "SANCTION" && match.Frame.Mode is not "deport"
        && match.Actors.Concat(match.Recipients).Any(a => a.Words.Sentence == place.Words.Sentence && (place.Words.First - a.Words.End is 0 or 1 || a.Words.Overlaps(place.Words)));

    /// <summary>"Задержали прибывших из Оша рабочих", "базирующиеся в Афганистане боевики": where a participle says that those are or were whom it is said of.</summary>
    private static bool IsOfPersons(PlaceMention place, PatternMatch match, ReportContext context) =>
        context.Syntax.Sides == "accusative" && context.ClausesOf(place.Words.Sentence).Any(c => c.Kind == PredicateKind.Participle && c.Predicate != match.Clause.Predicate && c.Predicate < place.Words.First
            && context.Report.Sentences[c.Sentence].Words[c.Predicate].Features is { Variant: VariantFeature.None, Case: not CaseFeature.None }
            && c.Arguments.Any(a => a.Phrase.Words.Contains(place.Words.Sentence, place.Head) && a.Phrase.Marker is not null)
            && c.Arguments.FirstOrDefault(a => a.Function is Function.Actor or Function.Undergoer && a.Phrase.Marker is null)?.Phrase is { } said && said.Words.First > place.Words.First && said.Head != match.Clause.Predicate && context.MentionsIn(said).Any(m => m is ActorMention));

    /// <summary>"Лидер партии, родившийся в Оше, …", "очевидца, приехавшего из Самары": or when and where a participle behind a mark says that somebody is from or was.</summary>
    public static bool IsOfPerson(WordRange named, ReportContext context, int except = -1) =>
        context.Syntax.Sides == "accusative" && context.Report.Sentences[named.Sentence].Words is var words && context.ClausesOf(named.Sentence).Any(c => c.Kind == PredicateKind.Participle && c.Predicate != except && c.Predicate < named.First && c.Extent.Contains(named) && !c.Extent.Contains(named.Sentence, except)
            && PhraseFinder.MarkBefore(words, c.Predicate) >= 0 && words[c.Predicate].Features is { Variant: VariantFeature.None, Case: not CaseFeature.None }
            && c.Arguments.FirstOrDefault(a => a.Function is Function.Actor or Function.Undergoer && a.Phrase.Marker is null)?.Phrase is { } said && words[said.Head].Features.Animacy == AnimacyFeature.Anim);

    /// <summary>The places without the country that itself sends help or troops, or that attacks; null where none of them is.</summary>
    private static List<PlaceMention>? Others(List<PlaceMention> here, PatternMatch match, ReportContext context) =>
        match.Frame.Event is "AID" or "MOBILIZE" or "ASSAULT" && here.FindIndex(p => IsSender(p, match, context)) >= 0 ? here.FindAll(p => !IsSender(p, match, context)) : null;

    private static bool IsSender(PlaceMention place, PatternMatch match, ReportContext context) =>
        (context.Syntax.Sides != "order" || match.Frame.Event == "AID") && place.Place is { Precision: PlacePrecision.Country } && IsBare(place, match.Actors);

    /// <summary>The country of the body of state or office that acts; null for none.</summary>
    private static string? CountryOf(ImmutableArray<Phrase> sides, ReportContext context) =>
        sides.SelectMany(p => context.MentionsIn(p)).OfType<ActorMention>().FirstOrDefault(a => a is { Country: not null } && (a.Class == "state" || a.Office is not null))?.Country;

    /// <summary>Whether a country's name, in the genitive or as an attribute, is part of one of some sides.</summary>
    private static bool IsOwnerIn(PlaceMention place, ImmutableArray<Phrase> sides, ReportContext context) =>
        place.Place is { Precision: PlacePrecision.Country } && (TieOf(place, context) == Relation.Genitive || sides.Any(s => s.Words.Contains(place.Words.Sentence, place.Head) && place.Words.End <= s.Head)) && sides.Any(s => s.Marker is null && (s.Words.Overlaps(place.Words) || s.Words.Sentence == place.Words.Sentence && s.Words.First - place.Words.End is 0));

    private static bool IsInBodyName(PlaceMention place, PatternMatch match, ReportContext context) =>
        match.Actors.Concat(match.Recipients).Any(s => s.Words.Overlaps(place.Words)) && context.MentionsOf(place.Words.Sentence).OfType<ActorMention>().Any(a => a.Kind == ActorKind.Organisation && a.Words.Contains(place.Words) && a.Words != place.Words || a.Class == "state" && a.Words.First == place.Words.End);

    /// <summary>Whether a place itself is one of some sides, and nothing ties it.</summary>
    private static bool IsBare(PlaceMention place, ImmutableArray<Phrase> sides) => sides.Any(s => s.Marker is null && s.Words.Contains(place.Words.Sentence, place.Head));

    /// <summary>The place that governs a clause, other than a country that is its own doer; null for none.</summary>
    private static PlaceMention? Elsewhere(PatternMatch match, ReportContext context, ImmutableArray<Attribution> attributions) =>
        GoverningPlace.Of(match.Clause, context, p => IsAttributeOfOther(p, match, context), out _) is { } governing && !match.Actors.Any(a => a.Words.Overlaps(governing.Words)) ? governing : null;

    private static ClaimPlace Named(PlaceMention mention) => new(new Quote(mention.Part, mention.Span), mention.Place!, false);

    /// <summary>The places of a sentence, without those that only tell whose the source is ("Russian agencies", "a Paris newspaper"), unless the source itself acts where it is ("workers in Lima struck, demanding …") or what is told is its own word ("the parliament of Peru voted for …").</summary>
    private static List<PlaceMention> Candidates(PatternMatch match, ReportContext context, ImmutableArray<Attribution> attributions) =>
        [.. context.MentionsOf(match.Clause.Sentence).OfType<PlaceMention>().Where(p => p.Place is not null && !context.IsMeasuredFrom(p) && !context.IsOfEnvoy(p) && !IsDoer(p, context)
            && !attributions.Any(a => a.IsSaying && a.Source?.Quote is { } quote && quote.Part == p.Part && quote.Span.Contains(p.Span)
                && !((TieOf(p, context) is Relation.Location or Relation.Near || a.Cue is { } cue && cue.Part == p.Part && cue.Span.Contains(context.SpanOf(match.Clause.Sentence, match.Trigger ?? match.Clause.Predicate))) && match.Actors.Any(side => quote.Span.Contains(context.SpanOf(side.Words.Sentence, side.Head))))))];

    /// <summary>"Drones launched by Russia", "a truce brokered by Qatar": a country that is told as who does something.</summary>
    public static bool IsDoer(PlaceMention place, ReportContext context) =>
        context.Syntax.Sides == "order" && place.Place is { Precision: PlacePrecision.Country } && context.ClausesOf(place.Words.Sentence).Any(c => c.IsPassive && c.Arguments.Any(a => a is { Function: Function.Actor, Relation: Relation.Agent } && a.Phrase.Words.Contains(place.Words.Sentence, place.Head) && a.Phrase.Head == place.Head));

    private static double Fitness(PlaceMention place, Clause clause, WordRange reach, ReportContext context)
    {
        var tie = TieOf(place, context) switch
        {
            Relation.Location or Relation.Near => 3,
            Relation.Goal or Relation.Path => 2,
            Relation.Source or Relation.Genitive => 1,
            // "აქტაუსთან ჩამოვარდა": beside a town, save a capital, which stands for its country too.
            Relation.Comitative when context.Syntax.Sides == "ergative" && place.Place is { Precision: PlacePrecision.City or PlacePrecision.District or PlacePrecision.Point, Country: { } country } && context.Gazetteer.Capital(country) != place.Place => 3,
            // "Closed its border with Kazakhstan": who else it concerns, not where it is.
            Relation.Comitative => -1,
            _ => 0,
        };
        // "Was shot in Nanterre, prompting riots across France": what an event noun itself has beside it.
        var isOwn = clause.Kind == PredicateKind.Nominal && context.Syntax.Sides == "order" && clause.Arguments.Any(a => a is { IsInherited: false, Relation: Relation.Location or Relation.Near } && a.Phrase.Words.First - 2 == clause.Predicate && a.Phrase.Words.Contains(place.Words));
        return (reach.Contains(place.Words) ? 4 : 0) + (isOwn ? 3 : 0) + tie
            + place.Place!.Precision switch { PlacePrecision.Country => 0, PlacePrecision.Region => 0.5, PlacePrecision.Admin1 => 1.5, _ => 2 }
            - 0.02 * Math.Abs(place.Head - clause.Predicate);
    }

    /// <summary>How a place's name is tied: by what is written into its last word, by an adposition before it, or by its case.</summary>
    public static Relation TieOf(PlaceMention place, ReportContext context)
    {
        var words = context.Report.Sentences[place.Words.Sentence].Words;
        if (words[place.Words.End - 1].Best.Adposition is { } written)
        {
            return context.Syntax.RelationOf(written);
        }

        for (var i = place.Words.First - 1; i >= 0 && i >= place.Words.First - AdpositionReach; i--)
        {
            if (words[i].Upos == Upos.ADP)
            {
                // "Отправили в Ирак": where case tells, into a place is not in it.
                return context.Syntax.RelationOf(words[i].Lower) is var tie && tie == Relation.Location && context.Syntax.Sides == "accusative" && words[place.Head].Features.Case == CaseFeature.Acc && words[place.Head].Analyses.All(a => a.Features.Case != CaseFeature.Loc) ? Relation.Goal : tie;
            }

            if (words[i].Upos is Upos.VERB or Upos.PUNCT or Upos.CCONJ)
            {
                break;
            }
        }

        return words[place.Head].Features.Case == CaseFeature.Gen ? Relation.Genitive : Relation.None;
    }

    /// <summary>A country's name that only says whose somebody is ("Russia's agencies report"), when that somebody has no part in the happening.</summary>
    private static bool IsAttributeOfOther(PlaceMention place, PatternMatch match, ReportContext context)
    {
        var sentence = place.Words.Sentence;
        // "У посольства Канады": an embassy is abroad, whatever ties it.
        // "The US embassy urged restraint": likewise.
        if (place.Place?.Precision == PlacePrecision.Country && context.MentionsOf(sentence).OfType<ActorMention>().Any(a => a.Name is "embassy" or "consulate" && (a.Words.End == place.Words.First || context.Syntax.Sides == "order" && (a.Words.First == place.Words.End || a.Words.Contains(sentence, place.Head)))))
        {
            return true;
        }

        if (TieOf(place, context) != Relation.Genitive)
        {
            return false;
        }

        // "Посол Испании встретился с министром": an envoy serves abroad.
        var owner = context.MentionsOf(sentence).OfType<ActorMention>().FirstOrDefault(a => a.Words.First - place.Words.End is >= 0 and <= 1 || place.Words.First - a.Words.End is >= 0 and <= 1);
        var isMedia = owner is null && place.Words.End < context.Report.Sentences[sentence].Words.Length
            && context.ClassesOf(ReportContext.Single(sentence, place.Words.End)).Contains("media");
        // "Назначен главой Тверской области": an office is where it is held.
        if (match.Frame is { Event: "INCIDENT", Mode: "office" } && owner?.Office is not null && place.Words.First >= owner.Words.End && (owner.Office is not ("ambassador" or "embassy")))
        {
            return false;
        }

        return isMedia || owner is not null && place.Words.First >= owner.Words.End && place.Place?.Precision == PlacePrecision.Country && (owner.Office ?? owner.Name) is "ambassador" or "embassy" or "consulate" || owner is not null && !match.Actors.Concat(match.Recipients).Any(p => p.Words.Sentence == sentence && p.Words.Overlaps(owner.Words));
    }

    /// <summary>A place that stands with the sayer, outside of what is said ("told reporters in Jakarta that …"), unless it opens the sentence.</summary>
    private static bool IsWhereSayerSpoke(PlaceMention place, PatternMatch match, ReportContext context, ImmutableArray<Attribution> attributions)
    {
        var trigger = context.SpanOf(match.Clause.Sentence, match.Trigger ?? match.Clause.Predicate);
        return GoverningPlace.IsOfSaying(place, match.Clause, context) || place.Words.First > 2 && GoverningPlace.IsWithSayer(place, attributions.Where(a => a.Content.Any(c => c.Part == place.Part && c.Span.Contains(trigger))));
    }

    private static bool AreSideBySide(PlaceMention other, PlaceMention best, Clause clause, ReportContext context)
    {
        var (left, right) = other.Words.First < best.Words.First ? (other, best) : (best, other);
        var words = context.Report.Sentences[left.Words.Sentence].Words;
        var between = words.AsSpan(left.Words.End, Math.Max(0, right.Words.First - left.Words.End));
        var joined = false;
        foreach (var word in between)
        {
            joined |= word.Upos == Upos.CCONJ;
            if (word.Upos is not (Upos.CCONJ or Upos.DET or Upos.NOUN or Upos.ADP))
            {
                return false;
            }
        }

        return joined && between.Length <= 3 && clause.Extent.Contains(other.Words) && (TieOf(right, context) is Relation.Location or Relation.Near or Relation.Goal
            || words[right.Words.First - 1].Upos == Upos.CCONJ && TieOf(left, context) is Relation.Location or Relation.Near or Relation.Goal);
    }

    /// <summary>The town that a report opens with, before a dash.</summary>
    private static bool IsDateline(PlaceMention place, ReportContext context)
    {
        var words = context.Report.Sentences[place.Words.Sentence].Words;
        var end = place.Words.First == 0 ? words.Take(DatelineReach).TakeWhile(w => w.Token.Form is not ("-" or "–" or "—")).Count() : DatelineReach;
        return end < Math.Min(DatelineReach, words.Length) && words.Take(end).All(w => w.Upos is Upos.PROPN or Upos.PUNCT or Upos.NOUN or Upos.NUM or Upos.X);
    }

    /// <summary>Where the clause speaks of "the country" as a whole; null where it does not.</summary>
    private static int? Homeland(Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        for (var i = clause.Extent.First; i < clause.Extent.End; i++)
        {
            if (words[i].Upos == Upos.NOUN && context.Syntax.RoleOf(words[i].Lemma) == "homeland")
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>"At Petrapole": whether a clause says that it was where no table knows; then it was not in the town named before.</summary>
    private static bool NamesUnknown(Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        return clause.Arguments.Any(a => a is { IsInherited: false, Relation: Relation.Location, Phrase: var phrase } && words[phrase.Head].Upos == Upos.PROPN && (char.IsUpper(words[phrase.Head].Token.Form[0]) || Text.Letters.IsWithoutCase(words[phrase.Head].Token.Form[0]))
            && !context.MentionsIn(phrase).Any(m => m.Words.Contains(clause.Sentence, phrase.Head)));
    }

    /// <summary>The place that the text stands in, its country for what a country's organs do.</summary>
    private static ClaimPlace? Governing(PatternMatch match, ReportContext context, ImmutableArray<Attribution> attributions, bool homeland)
    {
        var national = homeland || match.Frame.IsNational && !match.Actors.Any(p => context.MentionsIn(p).OfType<ActorMention>().Any(a => (a.Office ?? a.Name) is "governor" or "mayor" or "mayor's office"))
            || match.Frame.Event == "AID" && match.Actors.Any(p => context.ClassesOf(p).Contains("place"))
            || match.Frame.Event is "ACCUSE" or "SUPPORT" or "REQUEST" or "REJECT" or "AGREE" or "THREATEN" or "CONCEDE" && match.Actors.Any(p => context.ClassesOf(p).Any(c => c is "IGO" or "PTY" or "PTYOPP"))
            || match.Frame is { Event: not ("PROTEST" or "ASSAULT"), Mode: not "curfew" } && match.Actors.Concat(match.Recipients).Any(p => context.MentionsIn(p).OfType<ActorMention>().Any(a => !context.IsProperty(p) && (a.Office ?? a.Name) is var body && (body is "government" or "parliament" or "president" or "vice president" || body.EndsWith("minister", StringComparison.Ordinal) || body.EndsWith("ministry", StringComparison.Ordinal))));
        if (GoverningPlace.Of(match.Clause, context, p => IsAttributeOfOther(p, match, context), out var asked) is { Place: { } governing } place)
        {
            var country = (national || NamesUnknown(match.Clause, context)) && !asked && governing.Precision != PlacePrecision.Country && governing.Country is { } code ? context.Gazetteer.Country(code) : null;
            return country is null ? Named(place) with { Inferred = true } : new ClaimPlace(null, country, true);
        }

        if (context.Report.Report.Place is { Length: 2 } home && context.Gazetteer.Country(home.ToUpperInvariant()) is { } own)
        {
            return new ClaimPlace(null, own, true);
        }

        // "Vilnius expelled a Russian envoy": a state that acts does so at home, whatever people's name stands beside it.
        if (match.Frame.Event is not ("ASSAULT" or "AID" or "MOBILIZE") && match.Actors.SelectMany(p => context.MentionsIn(p)).OfType<PlaceMention>().FirstOrDefault(p => p.Place is not null) is { } seat)
        {
            return Named(seat) with { Inferred = true };
        }

        // "Indonesian quake": nothing else says where, save of whom something is done to by another ("summoned the Russian envoy"), or two that say it together.
        var isOthers = match.Frame.Event is not ("ASSAULT" or "PROTEST" or "INCIDENT") && !match.Actors.IsEmpty;
        var peoples = context.MentionsOf(match.Clause.Sentence).OfType<DemonymMention>().Where(d => d.Country is not null && !(isOthers && match.Recipients.Any(r => (r.Whole ?? r.Words).Overlaps(d.Words)))).Select(d => d.Country!).Distinct().ToList();
        return peoples.Count > 0 && !(peoples.Count > 1 && match.Frame.Event is "ACCUSE" or "REQUEST" or "REJECT" or "THREATEN" or "SUPPORT" or "AGREE" or "CONSULT") && context.Gazetteer.Country(peoples[0]) is { } land
            ? new ClaimPlace(null, land, true)
            : null;
    }
}
