using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>Which phrases may be the sides of a claim.</summary>
internal static class ClaimSides
{
    /// <summary>Where case tells: whether a phrase names who says it outside of what is said ("X-ს ინფორმაციით"), and no side of it.</summary>
    private static bool IsSayer(Phrase phrase, PatternMatch match, ReportContext context, ImmutableArray<Attribution> attributions)
    {
        if (context.Syntax.Sides == "order" || phrase.Words.Sentence != match.Clause.Sentence)
        {
            return false;
        }

        var (head, trigger) = (context.SpanOf(phrase.Words.Sentence, phrase.Head), context.SpanOf(match.Clause.Sentence, match.Trigger ?? match.Clause.Predicate));
        var part = context.Report.Sentences[phrase.Words.Sentence].Sentence.Part;
        return attributions.Any(a => a.IsSaying && a.Source?.Quote is { } source && source.Part == part && (source.Span.Contains(head) || a.Cue is { } cue && cue.Part == part && cue.Span.Contains(head) && !cue.Span.Contains(trigger)) && a.Content.Any(c => c.Part == part && c.Span.Contains(trigger) && !c.Span.Contains(head)));
    }

    /// <summary>"Журналист говорит, что его избили", "ამბობს, რომ მას თავს დაესხნენ": who says it, where a pronoun beside the verb stands for the sayer.</summary>
    private static bool IsByPronoun(Phrase phrase, PatternMatch match, ReportContext context) =>
        match.Clause.Arguments.Any(a => a is { IsInherited: true, Function: Function.Undergoer or Function.Recipient or Function.Single } && a.Phrase.Head == phrase.Head && a.Phrase.Words.Sentence == phrase.Words.Sentence)
        && context.Report.Sentences[match.Clause.Sentence].Words[Math.Min(phrase.Words.End, match.Clause.Predicate)..match.Clause.Predicate].Any(w => w is { Upos: Upos.PRON, Features: { PronType: PronTypeFeature.Prs, Poss: not PossFeature.Yes } });

    /// <summary>Who may have done it: whose a weapon or vehicle is, and no mere thing, means or building.</summary>
    public static ImmutableArray<Phrase> Doers(PatternMatch match, ReportContext context) => context.Meant(
    [
        .. match.Actors.Concat(match.NamedActors).Select(a => context.IsMeans(a) && (context.OwnerOf(a) ?? context.ModifyingOwner(a) ?? (match.Frame.Event == "ASSAULT" && context.IsWeapon(a) ? context.WielderOf(a) : null)) is { } owner ? owner : a).Where(a => MayAct(a, match, context)).DefaultIfEmpty(ByNoun(match, context) ?? ByOwnMeans(match, context)).OfType<Phrase>().Where(a => MayAct(a, match, context)),
    ]);

    /// <summary>"მისმა თვითმფრინავებმა დაბომბეს": whose planes or drones did it, where the combination has their own word; null for nobody's.</summary>
    private static Phrase? ByOwnMeans(PatternMatch match, ReportContext context) =>
        match.Frame.Event != "ASSAULT" ? null : match.Clause.Arguments.Where(a => a is { Function: Function.Actor, IsInherited: false } && match.Uses.Contains(a.Phrase.Head)).Select(a => context.OwnerOf(a.Phrase)).FirstOrDefault(o => o is not null);

    private static bool MayAct(Phrase actor, PatternMatch match, ReportContext context)
    {
        // "უბანთან შეტაკება მოხდა": the house or quarter at which a crowd clashed.
        if (match.Frame.Event == "PROTEST" && actor is { Relation: Relation.Comitative, IsPaired: false } && context.ClassesOf(actor) is var classes && !classes.IsEmpty && classes.All(c => c is "building" or "territory" or "base" or "vehicle" or "count"))
        {
            return false;
        }

        // "Беспорядки в Уфе": where a crowd protested.
        if (match.Frame.Event == "PROTEST" && actor.Relation == Relation.Location && Names<PlaceMention>(actor, context))
        {
            return false;
        }

        var role = context.Syntax.RoleOf(context.Report.Sentences[actor.Words.Sentence].Words[actor.Head].Lemma);

        // "Clashes between both parties": those of whom it was told.
        if (role == "parties" && match.Frame.Acled == "battle" && context.Syntax.Sides == "order")
        {
            return false;
        }

        // "Столица осталась без света": what is without light cut nothing.
        if (role == "capital" && match.Frame.Event == "INCIDENT")
        {
            return false;
        }

        // "The country's bloodiest battle": where it was.
        if (role == "homeland" && match.Clause.Kind == PredicateKind.Nominal && !context.MentionsIn(actor).Any(m => m is ActorMention))
        {
            return false;
        }

        return !context.IsMeans(actor) && !(context.IsMereThing(actor) && !ClaimParties.IsNumber(actor, context)) && !((match.Frame.Agentless is not null || Strikes(match.Frame)) && context.IsBuilding(actor));
    }

    /// <summary>"Israeli airstrike", "российский обстрел", "полицейский рейд": the country whose fire from afar a word right before its noun says it is, of deeds that are always a country's or force's any; null for any other deed.</summary>
    private static Phrase? ByNoun(PatternMatch match, ReportContext context)
    {
        if (match.Frame.Event is not ("ASSAULT" or "COERCE"))
        {
            return null;
        }

        var (words, isFromAfar) = (context.Report.Sentences[match.Clause.Sentence].Words, match.Frame is { Event: "ASSAULT", Mode: "aerial" or "drone" or "heavy-weapons" });
        var nouns = match.Clause.Kind == PredicateKind.Nominal ? match.Uses.Add(match.Clause.Predicate) : match.Uses;
        return nouns.Append(match.Trigger ?? match.Clause.Predicate).Distinct().Where(n => words[n].Upos == Upos.NOUN && (isFromAfar || context.Syntax.RoleOf(words[n].Lemma) == "lands" || context.Syntax.RoleOf(words[n].Lemma + " of") == "lands")).Select(n => context.LandBefore(match.Clause.Sentence, n)).FirstOrDefault(l => l is not null);
    }

    /// <summary>Whom or what it may have befallen: no place that only says where, no deed, time or sayer, and not who did it.</summary>
    public static ImmutableArray<Phrase> Sufferers(PatternMatch match, ReportContext context, ImmutableArray<Attribution> attributions) => context.Meant(
    [
        .. Befallen(match).Where(r => !IsReflexive(r, context) && (match.Frame.Event == "CONSULT" || match.Unit.Recipient.Contains(r.Marker ?? "") || match.Uses.Contains(r.Words.First - 1) || IsAimedAt(r, match, context) || !context.IsWhere(r))
            && !IsPlaceBeside(r, match, context) && !IsDeedAround(r, match, context) && !IsPartOfThem(r, match, context) && !context.IsOnWay(r) && !context.IsDeed(r) && !(IsOfPeople(match.Frame) && context.IsMereThing(r)) && !(match.Frame is { Event: "INCIDENT", Mode: "disaster" or "accident" } && Names<PlaceMention>(r, context))
            && !IsBeside(r, match, context) && !IsMeans(r, match, context) && !IsOfMeans(r, match, context) && !IsOwnedByDeed(r, match, context) && (!IsSayer(r, match, context, attributions) || IsByPronoun(r, match, context)) && !match.Actors.Any(a => a != r && a.Whole is { } whole && whole.Overlaps(r.Words) && !IsBehindAgent(r, a, match, context)) && !Names<TimeMention>(r, context)),
    ]);

    /// <summary>"Injured four people, one of them seriously", «ранив 15 солдат, четверых из них тяжело»: some of those told right before, no further side.</summary>
    private static bool IsPartOfThem(Phrase side, PatternMatch match, ReportContext context) =>
        ClaimParties.IsNumber(side, context) && match.Befallen.Any(r => r != side && !r.IsPronoun && r.Words.Sentence == side.Words.Sentence && r.Head < side.Head)
        && context.ClausesOf(side.Words.Sentence).SelectMany(static c => c.Arguments).Any(a => a is { Phrase.IsPronoun: true, Relation: Relation.Genitive or Relation.Among or Relation.Source } && a.Phrase.Words.First - side.Head is 1 or 2);

    /// <summary>"Fired at bankers in the attack": where order tells, what an adposition ties that names an act itself is when it was, not whom it befell.</summary>
    private static bool IsDeedAround(Phrase side, PatternMatch match, ReportContext context) =>
        context.Syntax.Sides == "order" && match.Frame.Event == "ASSAULT" && side.Marker is not null && side.Relation is Relation.Location or Relation.Time && context.FramesOf(side.Words.Sentence, side.Head).Any(static f => f.Event == "ASSAULT") && !context.ClassesOf(side).Any(static c => c is "people" or "armed" or "organisation");

    /// <summary>"Напали на деревню": where case tells that a place is no place where, but what an act of violence is aimed at.</summary>
    private static bool IsAimedAt(Phrase side, PatternMatch match, ReportContext context) =>
        match.Frame.Event == "ASSAULT" && side.Relation == Relation.Location && (context.Syntax.Sides == "accusative" && side.Case == CaseFeature.Acc || context.Syntax.Sides == "ergative" && IsAimOfNoun(side, match, context));

    /// <summary>"სოფელზე საჰაერო დარტყმა განახორციელეს": where a postposition tells both where and at whom, the latter beside a noun of attacking, save parts of places.</summary>
    private static bool IsAimOfNoun(Phrase side, PatternMatch match, ReportContext context)
    {
        var words = context.Report.Sentences[match.Clause.Sentence].Words;
        return side.Marker is { } marker && context.Syntax.RoleOf(marker) == "onto" && context.Syntax.RoleOf(words[side.Head].Lemma) != "part" && match.Recipients.All(r => r == side || match.Uses.Contains(r.Head))
            && match.Uses.Add(match.Clause.Predicate).Add(match.Trigger ?? match.Clause.Predicate).Any(at => context.Syntax.RoleOf(words[at].Lemma) == "aims");
    }

    /// <summary>"На площади напали на патруль": where it was, beside what it was aimed at.</summary>
    private static bool IsPlaceBeside(Phrase side, PatternMatch match, ReportContext context) =>
        context.Syntax.Sides == "accusative" && match.Frame.Event == "ASSAULT" && side is { Relation: Relation.Location, Case: CaseFeature.Loc } && match.Recipients.Any(r => r.Case == CaseFeature.Acc);

    /// <summary>"Захват повстанцами города": behind an agent of a noun the genitive is the noun's.</summary>
    private static bool IsBehindAgent(Phrase side, Phrase agent, PatternMatch match, ReportContext context) =>
        context.Syntax.Sides == "accusative" && match.Clause.Kind == PredicateKind.Nominal && agent.Relation == Relation.Agent && side.Relation == Relation.Genitive;

    /// <summary>"თავდასხმის ფაქტზე დააკავეს", "თავდასხმის ადგილზე": where genitives come first, what the deed itself stands before as an owner is not whom it befell.</summary>
    private static bool IsOwnedByDeed(Phrase side, PatternMatch match, ReportContext context) =>
        context.Syntax.Sides == "ergative" && match.Clause is { Kind: PredicateKind.Nominal, Tie: Relation.Genitive } deed && side.Words.Sentence == deed.Sentence && side.Marker is not null && side.Words.First == deed.Predicate + 1;

    /// <summary>"წყლის ჭავლი და გაზი გამოიყენეს": where genitives come first, what the thing that force is used with is of.</summary>
    private static bool IsOfMeans(Phrase side, PatternMatch match, ReportContext context) =>
        context.Syntax.Sides == "ergative" && match.Frame.Event == "ASSAULT" && side is { Marker: null, Relation: Relation.Genitive }
        && !IsSomebody(side, context) && match.Clause.Arguments.Any(a => a is { Function: Function.Undergoer, Phrase.Marker: null } && a.Phrase.Words.First == side.Words.End && a.Phrase.Words.Sentence == side.Words.Sentence && !IsSomebody(a.Phrase, context));

    private static bool IsSomebody(Phrase phrase, ReportContext context) =>
        context.MentionsIn(phrase).Any(m => m is ActorMention or PlaceMention) || context.ClassesOf(phrase).Any(c => c is "people" or "crowd" or "armed" or "state" or "office" or "organisation" or "place");

    /// <summary>"Fired rockets and machine guns at the camp", "detonated a charge": what is fired, thrown or set off.</summary>
    private static bool IsMeans(Phrase side, PatternMatch match, ReportContext context) =>
        !side.IsPronoun && match is { Frame: { Event: "ASSAULT", Mode: "explosives" or "heavy-weapons" or "firearms" or "aerial" } } && (match.Uses.Contains(side.Head) || side.Head == match.Trigger || side.Head == match.Clause.Predicate
            || match.Clause.Kind != PredicateKind.Nominal && context.IsWeapon(side) && context.Syntax.RoleOf(context.Report.Sentences[match.Clause.Sentence].Words[match.Clause.Predicate].Lemma) == "does" && match.Clause.Arguments.Any(a => a.Function == Function.Undergoer && a.Phrase == side));

    /// <summary>"„როიტერსი“ იუწყება, რომ დააკავეს", "врачи сообщают, что ранили троих": where verbs drop their subject, an agency, or anybody who is neither armed nor of a state where violence is told, only says what nobody is named as having done.</summary>
    public static bool IsMereSayer(Phrase phrase, PatternMatch match, ReportContext context, ImmutableArray<Attribution> attributions) =>
        IsSayer(phrase, match, context, attributions) && context.ClassesOf(phrase) is var classes
        && (classes.Any(c => c is "outlet" or "media") || match.Frame is { Event: "ASSAULT" } or { Event: "COERCE", Mode: "arrest" } && !classes.Any(c => c is "armed" or "state" or "office" or "place") && !IsOwnDeed(phrase, match, context));

    /// <summary>"Подозреваемый отрицает, что убил соседа": where verbs agree, a single sayer is who did what a single verb without a subject tells.</summary>
    private static bool IsOwnDeed(Phrase phrase, PatternMatch match, ReportContext context) =>
        context.Syntax.Sides == "accusative" && match.Clause is { Kind: PredicateKind.Finite, IsPassive: false } told && context.Report.Sentences[told.Sentence].Words[told.Predicate].Features is { Number: NumberFeature.Sing, Person: PersonFeature.None or PersonFeature.Third, Gender: not GenderFeature.Neut }
        && told.Arguments.Any(a => a is { Function: Function.Actor, Phrase.Marker: null } && a.Phrase == phrase);

    /// <summary>Where case tells: a thing that only says where or of what ("при взрыве метана погибли трое", "в пригороде Хайфы напал на прохожих"), no house or vehicle that was damaged.</summary>
    private static bool IsBeside(Phrase side, PatternMatch match, ReportContext context) =>
        context.Syntax.Sides == "accusative" && (side.Relation == Relation.Location && match.Frame.Event == "ASSAULT" && match.Recipients.Any(r => r != side && Names<ActorMention>(r, context)) && context.IsMereThing(side)
            || side.Relation is Relation.Genitive or Relation.Location && match.Frame is { Event: "INCIDENT", Mode: not "office" } && (context.IsMereThing(side) || Names<PlaceMention>(side, context)))
        && !context.IsProperty(side) && !ClaimParties.IsNumber(side, context);

    /// <summary>What is done to or with people only, never to a thing.</summary>
    private static bool IsOfPeople(Frame frame) => frame.Event is "AGREE" or "CONSULT" or "REQUEST" or "THREATEN" or "COOPERATE" or "ACCUSE" or "SUPPORT" or "REJECT" or "AID" or "CONCEDE" || frame is { Event: "ASSAULT", Mode: "crowd-control" } or { Event: "PROTEST", Mode: "demo" or "strike" or "hunger" };

    /// <summary>"Blew himself up": who does it, once more.</summary>
    private static bool IsReflexive(Phrase phrase, ReportContext context) => phrase.IsPronoun && context.Report.Sentences[phrase.Words.Sentence].Words[phrase.Head].Features.Reflex == ReflexFeature.Yes;

    /// <summary>Whether a phrase's head belongs to a mention of some kind.</summary>
    private static bool Names<T>(Phrase phrase, ReportContext context)
        where T : Mention => context.MentionsIn(phrase).Any(m => m is T && m.Words.Contains(phrase.Words.Sentence, phrase.Head));

    /// <summary>Whether what happens strikes people or things: violence, an accident, a disaster, a fire.</summary>
    private static bool Strikes(Frame frame) => frame is { Event: "ASSAULT" } or { Event: "INCIDENT", Mode: "accident" or "disaster" or "fire" };

    /// <summary>Whom it befell: of an act of violence, an accident or a disaster also whom other words of the sentence tell ("attacked a convoy, killing three soldiers").</summary>
    private static ImmutableArray<Phrase> Befallen(PatternMatch match) =>
        Strikes(match.Frame) ? [.. match.Befallen] : match.NamedRecipients.IsEmpty ? match.Recipients : [.. match.Recipients.Concat(match.NamedRecipients).Distinct()];
}
