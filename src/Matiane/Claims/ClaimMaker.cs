using System.Collections.Immutable;
using System.Globalization;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Claims;

/// <summary>Makes one claim from one match.</summary>
internal static class ClaimMaker
{
    // How far behind what it is on, in words, a discussion may be named.
    private const int TalkReach = 3;

    private const int HistoricalDays = 120;
    private const int HalfYearDays = 182;
    private const int CenturyDays = 36525;
    private const int ChargeReach = 5;
    private const int ConditionReach = 3;
    private const int AttributeReach = 3;
    private const int DatelineReach = 6;
    private const int PartReach = 5;

    // "Seventeen people were hurt, among them two children": past the verb.
    private const int BehindVerbReach = 8;
    private const int HolderReach = 6;
    private const int KnownReach = 3;
    private const int DemandReach = 3;
    private const int MutualReach = 4;

    /// <summary>The claim of a match; null when the form says neither that it happened nor that it is planned, demanded, feared.</summary>
    public static Claim? Make(string id, PatternMatch match, ClaimPlace? place, ReportContext context, ImmutableArray<Attribution> attributions)
    {
        var (sentence, words) = context.Report.Sentences[match.Clause.Sentence];
        var (actors, recipients) = (Parties([.. Doers(match, context).Where(a => !IsMereSayer(a, match, context, attributions))], context), Parties(Sufferers(match, context, attributions), context, match.Frame.RecipientClasses));
        recipients = [.. recipients.Where(r => actors.All(a => a.Quote != r.Quote))];
        // "Стороны обвинили друг друга": each is whom the other does it to.
        recipients = recipients.IsEmpty && IsMutual(match, words, context) ? actors : recipients;
        var (kind, mode) = (match.Frame.Event, match.Frame.Mode);
        if (actors.IsEmpty && match.Frame.Agentless is { } agentless && !match.Actors.Any(context.IsWeapon))
        {
            var parts = agentless.Split('/');
            (kind, mode) = (parts[0], parts.Length > 1 ? parts[1] : null);
        }

        var trigger = new Quote(sentence.Part, words[match.Trigger ?? match.Clause.Predicate].Span);
        var time = Time(match, context, attributions);
        // "Demanded A and B": B is demanded too, by who demands and on the same word.
        var said = Chain(kind == "REQUEST" ? new Quote(sentence.Part, words[match.Clause.Predicate].Span) : trigger, attributions, a => IsOwnDeed(a, match, actors, context) || IsOfDoer(a, match, context), context, place?.Place.Country);
        if (Status(match, words, context, time, !said.IsEmpty) is not { } status)
        {
            return null;
        }

        // "Would not meet the demand": no concession is a refusal.
        if (status == ClaimStatus.Negated && !actors.IsEmpty && match.Frame.Name == "concede")
        {
            (kind, mode, status) = ("REJECT", "change", ClaimStatus.Asserted);
        }

        // "Sought death for the man suspected of the bombing": the penalty is demanded, not the deed that somebody is held to have done.
        if (status == ClaimStatus.Demanded && kind == "ASSAULT" && match is { Responsibility: "attributed", Clause.Kind: PredicateKind.Nominal })
        {
            status = ClaimStatus.Asserted;
        }

        // "Will close the border unless the militia leaves": what is announced on a condition is a threat.
        if (status == ClaimStatus.Planned && !actors.IsEmpty && Threatened(kind, mode) is { } threat && HasUltimatum(match.Clause, words, context))
        {
            (kind, mode, status) = ("THREATEN", threat, ClaimStatus.Asserted);
        }

        // Announced cooperation is the announcement, not the thing done; a talk to come is one where those who will meet say so themselves, else a planned talk.
        if (status == ClaimStatus.Planned && !actors.IsEmpty && (kind is "AID" or "COOPERATE" or "SUPPORT" or "CONCEDE" || kind == "CONSULT" && match.Clause.Kind != PredicateKind.Nominal && said.Any(s => s.Quote is { } sayer && actors.Any(a => a.Quote is { } side && side.Part == sayer.Part && side.Span.Overlaps(sayer.Span))) || kind == "RETREAT" && mode is "withdraw" or "release" or "access" or "ceasefire"))
        {
            (kind, mode, status) = ("AGREE", null, ClaimStatus.Asserted);
        }

        // "Армия отвергла сообщения о бомбардировке больницы": who denies an act that only its kind commits is named as its doer.
        var responsibility = match.Responsibility;
        if (status == ClaimStatus.Denied && actors.IsEmpty && !recipients.IsEmpty && Denier(match, context) is { IsEmpty: false } deniers)
        {
            (actors, responsibility) = (deniers, "denied");
        }

        var counts = Counts(match, context);
        // "The death toll could rise": nobody has died of it.
        if (match.Frame.RecipientMeasure is not null && recipients.IsEmpty && counts.IsEmpty && match.Clause.Kind == PredicateKind.Nominal
            && context.ClausesOf(match.Clause.Sentence).Any(c => c.Modal is not null && c.Arguments.Any(a => a.Phrase.Head == match.Clause.Predicate)))
        {
            return null;
        }

        // "Kenya deploys police to Haiti": whom a state sends are its own, wherever they go.
        if (kind == "MOBILIZE" && actors.Select(a => a.Country).FirstOrDefault(c => c is not null) is { } sender)
        {
            recipients = [.. recipients.Select(r => r.Country is null && r.Sector is "MIL" or "COP" or "UAF" ? r with { Country = sender } : r)];
        }

        return new Claim(id, kind, mode, trigger with { Span = ToldIn(match, words) }, new Quote(sentence.Part, sentence.Span))
        {
            // Who visits is not of the country that he comes to.
            Actors = mode == "visit" ? actors : Located(actors, recipients, place, kind == "CONSULT"),
            // "США внесли в список судей": whom a country restricts by name is not of it.
            Recipients = kind == "COERCE" && mode == "restrict" && place is { Place: { Precision: PlacePrecision.Country, Country: { } land }, Quote: { } where } && actors.Any(a => a.Country == land && a.Quote is { } side && side.Part == where.Part && side.Span.Contains(where.Span)) ? recipients : Located(recipients, actors, place, kind == "CONSULT"),
            Acled = status == ClaimStatus.Asserted ? AcledRule.Of(kind, mode, match.Frame.Acled, actors, match.Frame.Event == "ASSAULT" ? recipients : [.. recipients, .. Parties([.. match.Tolls.SelectMany(t => t.Phrases)], context)], counts, match.Recipients.Any(context.IsBase), match.Tolls.Any(t => t.Measure is "killed" or "injured")) : null,
            Cameo = CameoCodes.Of(kind, mode),
            Place = place,
            Time = status == ClaimStatus.Historical && time is { Inferred: true } ? null : time,
            Counts = counts,
            Status = status,
            Attribution = match.Responsibility is "claimed" && actors.Length > 0 && actors[0].Name is { } own
                ? [new ClaimSource(own, "organisation", actors[0].Quote, trigger)]
                : said,
            Responsibility = responsibility,
            FoundBy = string.Join(", ", match.Tolls.Select(t => t.Unit).Prepend(match.Unit).Select(u => $"{u.Where} {u.Name}")),
        };
    }

    /// <summary>"By the police 5,000 came, by the organisers 30,000": a claim, and one more for each further figure of its measure that another source gives.</summary>
    public static IEnumerable<Claim> BySources(Claim claim, PatternMatch match, ReportContext context, ImmutableArray<Attribution> attributions)
    {
        if (claim.Counts.Length < 2 || attributions.IsEmpty)
        {
            return [claim];
        }

        var own = SayersOf(claim.Trigger);
        var others = claim.Counts.Where(c => c.Quote is { } quote && claim.Counts.Any(o => o != c && o.Measure == c.Measure) && SayersOf(quote) is { Count: > 0 } sayers && !sayers.SetEquals(own)).ToList();
        return others.Count == 0 || others.Count == claim.Counts.Length ? [claim] : others.Select(c => claim with
        {
            Counts = [c],
            Trigger = c.Quote!.Value,
            Recipients = [],
            Attribution = Chain(c.Quote.Value, attributions, _ => false, context, claim.Place?.Place.Country),
        }).Prepend(claim with { Counts = [.. claim.Counts.Except(others)] });

        HashSet<TextSpan> SayersOf(Quote told) => [.. attributions.Where(a => a.IsSaying && a.Source?.Quote is not null && a.Content.Any(c => c.Part == told.Part && c.Span.Contains(told.Span))).Select(a => a.Source!.Quote).OfType<Quote>().Select(q => q.Span)];
    }

    /// <summary>Whether several do to each other what a verb tells, by words right behind it or before it ("обвинили друг друга", "друг друга обвинили").</summary>
    private static bool IsMutual(PatternMatch match, ImmutableArray<Word> words, ReportContext context)
    {
        var clause = match.Clause;
        return clause.Kind != PredicateKind.Nominal && match.Frame is { Event: "ACCUSE" or "THREATEN" or "REQUEST" or "ASSAULT" }
            && Enumerable.Range(Math.Max(clause.Extent.First, clause.Predicate - MutualReach), 2 * MutualReach).Any(i => i != clause.Predicate && i < clause.Extent.End && PhraseFinder.Reciprocal(words, i, context.Syntax) is > 0 and var length
                && !Enumerable.Range(Math.Min(i + length, clause.Predicate + 1), Math.Abs(clause.Predicate - i)).Any(w => w < words.Length && w != clause.Predicate && (words[w].Upos == Upos.VERB || words[w].Token.Form == ",")));
    }

    /// <summary>Where case tells: the soldiers, police or armed men who deny an act of force against somebody who is none of them; empty for others.</summary>
    private static ImmutableArray<Party> Denier(PatternMatch match, ReportContext context) =>
        context.Syntax.Sides != "order" && match is { Frame: { Event: "ASSAULT", Mode: "aerial" or "heavy-weapons" or "firearms" or "beat" or "torture" or "crowd-control" or "sexual" }, Clause: { Kind: PredicateKind.Nominal, Parent: { } parent } } && context.Clauses[parent] is { IsPassive: false } denial
            && !match.Recipients.Any(r => context.IsBase(r) || context.ClassesOf(r).Any(c => c is "state" or "armed"))
            ? Parties([.. denial.Arguments.Where(a => a is { Function: Function.Actor, Phrase.Marker: null } && context.MentionsIn(a.Phrase).OfType<ActorMention>().Any(m => m.Class == "armed" || m.Sector is "MIL" or "COP" or "SPY" or "REB" or "PRM")).Select(a => a.Phrase)], context)
            : [];

    /// <summary>How PLOVER calls a threat to do something; null for what threatens nobody.</summary>
    private static string? Threatened(string kind, string? mode) => (kind, mode) switch
    {
        ("ASSAULT", _) => "violence",
        ("COERCE", "arrest") => "arrest",
        ("COERCE", "deport") or ("SANCTION", "expel") => "expel",
        ("COERCE", "seize") => "territory",
        ("COERCE", _) => "restrict",
        ("SANCTION", _) or ("RETREAT", "withdraw") => "relations",
        _ => null,
    };

    /// <summary>Whether a word after the verb says what it is done for want of ("unless").</summary>
    private static bool HasUltimatum(Clause clause, ImmutableArray<Word> words, ReportContext context)
    {
        for (var i = clause.Predicate + 1; i < words.Length; i++)
        {
            if (context.Syntax.RoleOf(words[i].Lower) == "ultimatum")
            {
                return true;
            }
        }

        return false;
    }

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

    /// <summary>Who may have done it: whose a weapon or vehicle is, and no mere thing, means or building.</summary>
    private static ImmutableArray<Phrase> Doers(PatternMatch match, ReportContext context) =>
    [
        .. match.Actors.Select(a => context.IsMeans(a) && (context.OwnerOf(a) ?? context.ModifyingOwner(a) ?? (match.Frame.Event == "ASSAULT" && context.IsWeapon(a) ? context.WielderOf(a) : null)) is { } owner ? owner : a).DefaultIfEmpty(ByNoun(match, context)).OfType<Phrase>()
            .Where(a => MayAct(a, match, context)),
    ];

    private static bool MayAct(Phrase actor, PatternMatch match, ReportContext context)
    {
        // "უბანთან შეტაკება მოხდა": the house or quarter at which a crowd clashed.
        if (match.Frame.Event == "PROTEST" && actor is { Relation: Relation.Comitative, IsPaired: false } && context.ClassesOf(actor) is var classes && !classes.IsEmpty && classes.All(c => c is "building" or "territory" or "base" or "vehicle" or "count"))
        {
            return false;
        }

        var role = context.Syntax.RoleOf(context.Report.Sentences[actor.Words.Sentence].Words[actor.Head].Lemma);

        // "Clashes between both parties": those of whom it was told.
        if (role == "parties" && match.Frame.Acled == "battle" && context.Syntax.Sides == "order")
        {
            return false;
        }

        // "The country's bloodiest battle": where it was.
        if (role == "homeland" && match.Clause.Kind == PredicateKind.Nominal && !context.MentionsIn(actor).Any(m => m is ActorMention))
        {
            return false;
        }

        return !context.IsMeans(actor) && !(context.IsMereThing(actor) && !IsNumber(actor, context)) && !((match.Frame.Agentless is not null || match.Frame.Event == "ASSAULT") && context.IsBuilding(actor));
    }

    /// <summary>"Israeli airstrike", "российский обстрел": the country whose fire from afar a word right before its noun says it is; null for any other deed.</summary>
    private static Phrase? ByNoun(PatternMatch match, ReportContext context)
    {
        if (match.Frame is not { Event: "ASSAULT", Mode: "aerial" or "drone" or "heavy-weapons" })
        {
            return null;
        }

        var nouns = match.Clause.Kind == PredicateKind.Nominal ? match.Uses.Add(match.Clause.Predicate) : match.Uses;
        return nouns.Append(match.Trigger ?? match.Clause.Predicate).Distinct().Where(n => context.Report.Sentences[match.Clause.Sentence].Words[n].Upos == Upos.NOUN).Select(n => context.LandBefore(match.Clause.Sentence, n)).FirstOrDefault(l => l is not null);
    }

    /// <summary>Whom or what it may have befallen: no place that only says where, no deed, time or sayer, and not who did it.</summary>
    private static ImmutableArray<Phrase> Sufferers(PatternMatch match, ReportContext context, ImmutableArray<Attribution> attributions) =>
    [
        .. Befallen(match).Where(r => !IsReflexive(r, context) && (match.Frame.Event == "CONSULT" || match.Unit.Recipient.Contains(r.Marker ?? "") || match.Uses.Contains(r.Words.First - 1) || !context.IsWhere(r))
            && !context.IsDeed(r) && !(IsOfPeople(match.Frame) && context.IsMereThing(r)) && !(match.Frame is { Event: "INCIDENT", Mode: "disaster" or "accident" } && Names<PlaceMention>(r, context))
            && !IsBeside(r, match, context) && !IsMeans(r, match, context) && !IsSayer(r, match, context, attributions) && !match.Actors.Any(a => a != r && a.Whole is { } whole && whole.Overlaps(r.Words)) && !Names<TimeMention>(r, context)),
    ];

    /// <summary>"Fired rockets and machine guns at the camp", "detonated a charge": what is fired, thrown or set off.</summary>
    private static bool IsMeans(Phrase side, PatternMatch match, ReportContext context) =>
        match is { Frame: { Event: "ASSAULT", Mode: "explosives" or "heavy-weapons" or "firearms" or "aerial" } } && (match.Uses.Contains(side.Head) || side.Head == match.Trigger || side.Head == match.Clause.Predicate
            || match.Clause.Kind != PredicateKind.Nominal && context.IsWeapon(side) && context.Syntax.RoleOf(context.Report.Sentences[match.Clause.Sentence].Words[match.Clause.Predicate].Lemma) == "does" && match.Clause.Arguments.Any(a => a.Function == Function.Undergoer && a.Phrase == side));

    /// <summary>"„როიტერსი“ იუწყება, რომ დააკავეს", "врачи сообщают, что ранили троих": where verbs drop their subject, an agency, or anybody who is neither armed nor of a state where violence is told, only says what nobody is named as having done.</summary>
    private static bool IsMereSayer(Phrase phrase, PatternMatch match, ReportContext context, ImmutableArray<Attribution> attributions) =>
        IsSayer(phrase, match, context, attributions) && context.ClassesOf(phrase) is var classes
        && (classes.Any(c => c is "outlet" or "media") || match.Frame is { Event: "ASSAULT" } or { Event: "COERCE", Mode: "arrest" } && !classes.Any(c => c is "armed" or "state" or "office" or "place"));

    /// <summary>Where case tells: a thing that only says where or of what ("при взрыве метана погибли трое", "в пригороде Хайфы напал на прохожих"), no house or vehicle that was damaged.</summary>
    private static bool IsBeside(Phrase side, PatternMatch match, ReportContext context) =>
        context.Syntax.Sides == "accusative" && (side.Relation == Relation.Location && match.Frame.Event == "ASSAULT" && match.Recipients.Any(r => r != side && Names<ActorMention>(r, context)) && context.IsMereThing(side)
            || side.Relation is Relation.Genitive or Relation.Location && match.Frame is { Event: "INCIDENT", Mode: not "office" } && (context.IsMereThing(side) || Names<PlaceMention>(side, context)))
        && !context.IsProperty(side) && !IsNumber(side, context);

    /// <summary>What is done to or with people only, never to a thing.</summary>
    private static bool IsOfPeople(Frame frame) => frame.Event is "AGREE" or "CONSULT" or "REQUEST" or "THREATEN" or "COOPERATE" or "ACCUSE" or "SUPPORT" or "REJECT" or "AID" or "CONCEDE" || frame is { Event: "ASSAULT", Mode: "crowd-control" } or { Event: "PROTEST", Mode: "demo" or "strike" or "hunger" };

    /// <summary>"Blew himself up": who does it, once more.</summary>
    private static bool IsReflexive(Phrase phrase, ReportContext context) => phrase.IsPronoun && context.Report.Sentences[phrase.Words.Sentence].Words[phrase.Head].Features.Reflex == ReflexFeature.Yes;

    /// <summary>Whether a phrase's head belongs to a mention of some kind.</summary>
    private static bool Names<T>(Phrase phrase, ReportContext context)
        where T : Mention => context.MentionsIn(phrase).Any(m => m is T && m.Words.Contains(phrase.Words.Sentence, phrase.Head));

    /// <summary>Whom it befell: of an act of violence also whom other words of the sentence tell ("attacked a convoy, killing three soldiers").</summary>
    private static ImmutableArray<Phrase> Befallen(PatternMatch match) =>
        match.Frame.Event == "ASSAULT" ? [.. match.Recipients.Concat(match.Tolls.SelectMany(t => t.Phrases)).Distinct()] : match.Recipients;

    /// <summary>Sides of no country of their own are of that where it happened, unless the place stands for the other side ("Tehran blamed its neighbours"), or the other is of that country and who meets it is not ("met his French counterpart in Paris").</summary>
    private static ImmutableArray<Party> Located(ImmutableArray<Party> parties, ImmutableArray<Party> others, ClaimPlace? place, bool isMeeting) =>
        others.Any(o => o.Quote == place?.Quote || isMeeting && o.Country is not null && o.Country == place?.Place.Country && parties.Any(p => p.Sector == o.Sector)) ? parties :
        // What many countries make up is of none of them.
        [.. parties.Select(p => p.Country is null && p.Sector is not (null or "IGO") ? p with { Country = place?.Place.Country } : p)];

    /// <summary>The private person whose name stands right after one of a group, in the same case; null for none.</summary>
    private static ActorMention? NamedBeside(ActorMention one, ImmutableArray<Word> words, ReportContext context) =>
        words[one.Head].Features.Number == NumberFeature.Sing
            ? context.MentionsOf(one.Words.Sentence).OfType<ActorMention>().FirstOrDefault(a => a.IsPrivatePerson && a.Words.First == one.Words.End && words[a.Words.First].Analyses.Any(r => r.Features.Case == words[one.Head].Features.Case))
            : null;

    /// <summary>Where case tells: the person whose name stands behind a title in its case, with nothing but genitives and names in marks between; null for none.</summary>
    private static ActorMention? BearerOf(ActorMention title, ImmutableArray<Word> words, ReportContext context)
    {
        if (context.Syntax.Sides != "accusative" || words[title.Head] is not { Features: { Number: NumberFeature.Sing, Case: not CaseFeature.None } shown })
        {
            return null;
        }

        var isQuoted = false;
        for (var i = title.Words.End; i < Math.Min(words.Length, title.Words.End + HolderReach); i++)
        {
            if (context.MentionsOf(title.Words.Sentence).OfType<ActorMention>().FirstOrDefault(a => a is { Kind: ActorKind.Person, IsNamed: true } && a.Words.First == i) is { } person)
            {
                return Enumerable.Range(i, person.Words.End - i).All(w => words[w].Token.Kind != TokenKind.Word || words[w].Analyses.Any(r => r.Features.Case == shown.Case || r.Features.Case == CaseFeature.None)) ? person : null;
            }

            isQuoted ^= Quotations.IsMark(words[i].Token.Form);
            if (!isQuoted && !Quotations.IsMark(words[i].Token.Form) && !(words[i].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.X && words[i].Analyses.Any(r => r.Features.Case is CaseFeature.Gen or CaseFeature.None)))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The body whose sector an office named with it has ("the army chief", "глава профсоюза"); null for none or an organ of government.</summary>
    private static ActorMention? BodyOf(Phrase phrase, ActorMention office, ImmutableArray<Word> words, ReportContext context) =>
        context.MentionsOf(phrase.Words.Sentence).OfType<ActorMention>().LastOrDefault(a => a is { Kind: ActorKind.Organisation, Office: null, Sector: not (null or "GOV" or "JRN" or "LEG") } && a != office
            && (phrase.Whole is { } whole && whole.Contains(a.Words)
                || context.Syntax.Sides == "order" && a.Words.End <= phrase.Head && Enumerable.Range(a.Words.End, phrase.Head - a.Words.End).All(i => words[i].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ)));

    /// <summary>Where order tells: the person whose name stands right after one of a group, between commas or before the verb; null for none.</summary>
    private static ActorMention? Apposed(Phrase one, ImmutableArray<Word> words, ReportContext context)
    {
        var end = (one.Whole ?? one.Words).End;
        return context.Syntax.Sides == "order" && words[one.Head] is { Upos: Upos.NOUN or Upos.PROPN, Features.Number: NumberFeature.Sing } && end + 1 < words.Length && words[end].Token.Form == ","
            && context.MentionsOf(one.Words.Sentence).OfType<ActorMention>().FirstOrDefault(a => a.Kind == ActorKind.Person && a.Words.First == end + 1) is { } person
            && person.Words.End < words.Length && (words[person.Words.End].Token.Form == "," || words[person.Words.End].Upos is Upos.VERB or Upos.AUX) ? person : null;
    }

    /// <param name="phrases">The phrases that name the sides.</param>
    /// <param name="context">The report.</param>
    /// <param name="classes">What the side may be; default: anything.</param>
    private static ImmutableArray<Party> Parties(ImmutableArray<Phrase> phrases, ReportContext context, ImmutableArray<string> classes = default)
    {
        var parties = ImmutableArray.CreateBuilder<Party>();
        var apposed = new List<ActorMention>();
        foreach (var phrase in phrases.Select(p => p.IsPronoun && context.Referent(p) is { } meant ? meant : CountedThing(p, context) ?? p).Distinct().Where(p => !p.IsPronoun && !context.IsNobody(p) && (IsParty(p, context) || IsNumber(p, context) && context.WholeOf(p) is not null)))
        {
            var (sentence, words) = context.Report.Sentences[phrase.Words.Sentence];
            if (apposed.Exists(a => a.Words.Overlaps(phrase.Words)) || IsContent(phrase, phrases, context) || IsShared(phrase, words, context))
            {
                continue;
            }

            var inside = context.MentionsIn(phrase).OfType<ActorMention>().ToList();
            var actor = inside.Find(a => a.Words.Contains(phrase.Words.Sentence, phrase.Head)) ?? inside.FirstOrDefault();
            // "მეზობელი X": a place's name after a word that may name persons is the place.
            actor = actor is not null && !actor.Words.Contains(phrase.Words.Sentence, phrase.Head) && context.Syntax.Sides != "order" && context.MentionsIn(phrase).Any(m => m is PlaceMention && m.Words.Contains(phrase.Words.Sentence, phrase.Head)) ? null : actor;
            // "ISIS forces", "the Shining Path organisation": whose they are.
            actor = actor is { Class: "state" or "organisation", IsNamed: false } && inside.Find(a => a != actor && (a.Class == "armed" && (actor.Class == "state" || a.IsNamed)) && a.Head < actor.Head) is { } owner ? owner : actor;
            // "Движение «X»": the body that the name in quotation marks after its noun names.
            actor = actor is { Class: "organisation" or "armed" or "state" or "people", IsNamed: false } && inside.Find(a => a.IsNamed && (a.Class == "armed" || actor.Class is "organisation" or "armed") && a.Words.First > actor.Head && words[a.Words.First - 1].Token.Form is "«" or "„" or "“" or "\"") is { } quoted ? quoted : actor;
            // An armed group, party or company is known by its own name; organs of state are the same bodies in every language, save where words of its own name one.
            actor = actor is { IsNamed: false } && context.Around(actor) is { } whole && (actor.Class != "state" || whole.HasOwnName) ? actor with { Name = whole.Name, Span = whole.Span, Kind = whole.Kind } : actor;
            // "A group of bandits": what it is a group of.
            // "Ряд чиновников": likewise where case tells.
            actor = (actor is { IsNamed: false, Class: "organisation" } || actor is null) && phrase.Whole is { } all && context.Syntax.Sides is "order" or "accusative" && context.Syntax.RoleOf(words[phrase.Head].Lemma) == "container" && context.MentionsOf(phrase.Words.Sentence).OfType<ActorMention>().FirstOrDefault(a => a is { Kind: ActorKind.Group, IsNamed: false } && a.Words.First > phrase.Head && all.Contains(a.Words)) is { } content
                ? actor is null ? content : content with { Span = actor.Span } : actor;
            // "Its fighters", "the group": of the body that was named before.
            if (actor is { IsNamed: false } && context.OwnerOf(phrase) is { } holds)
            {
                actor = context.MentionsIn(holds).OfType<ActorMention>().FirstOrDefault(a => a is { IsNamed: true, Class: "armed" }) is { } body
                    ? actor with { Name = body.Name, Sector = body.Sector, Country = body.Country }
                    : actor with { Country = actor.Country ?? context.MentionsIn(holds).OfType<PlaceMention>().FirstOrDefault()?.Place?.Country ?? context.MentionsIn(holds).OfType<DemonymMention>().FirstOrDefault()?.Country };
            }
            else if (actor is not null && context.NamedBefore(phrase, actor) is { } before)
            {
                actor = actor with { Name = before.Name, Sector = before.Sector, Country = before.Country };
            }

            // "Свыше 20 тысяч человек": who is counted stands after the number.
            actor ??= IsNumber(phrase, context) ? context.MentionsOf(phrase.Words.Sentence).OfType<ActorMention>().FirstOrDefault(a => a.Words.First - phrase.Words.End is 0 or 1) : null;
            // "Из 30 задержанных 12 отпущены", "15 из них": those of whom it is a part.
            actor ??= IsNumber(phrase, context) ? context.WholeOf(phrase) : null;
            if (actor is null && IsNumber(phrase, context))
            {
                continue;
            }

            // "Тренер X", "строитель X": the person whose name stands right behind a word for what he is.
            actor ??= context.Syntax.Sides == "accusative" && words[phrase.Head] is { Upos: Upos.NOUN, Features: { Animacy: AnimacyFeature.Anim, Number: NumberFeature.Sing, Case: not CaseFeature.None } } called
                ? context.MentionsOf(phrase.Words.Sentence).OfType<ActorMention>().FirstOrDefault(a => a is { Kind: ActorKind.Person, IsPrivatePerson: true } && a.Words.First == phrase.Head + 1 && words[a.Words.First].Analyses.Any(r => r.Features.Case == called.Features.Case))
                : null;

            // "The army base": a body's name before a thing only says whose it is.
            var whose = actor is not null && !actor.Words.Contains(phrase.Words.Sentence, phrase.Head) && !IsNumber(phrase, context) && (context.IsThing(phrase) || context.IsBuilding(phrase) || context.IsBase(phrase) && context.Syntax.RoleOf(words[phrase.Head].Lemma) != "container") ? actor : null;
            actor = whose is null ? actor : null;
            var place = !classes.IsDefault && context.IsNamesake(phrase, classes) ? null : context.MentionsIn(phrase).OfType<PlaceMention>().FirstOrDefault(p => p.Words.Contains(phrase.Words.Sentence, phrase.Head));
            var country = actor?.Country ?? context.MentionsIn(phrase).OfType<DemonymMention>().FirstOrDefault()?.Country ?? place?.Place?.Country ?? (actor is null ? null : LandOf(phrase, context));
            // "President X": the person, quoted with the office.
            var title = actor is { Kind: ActorKind.Person, Sector: not null } ? inside.Find(a => a != actor && a.Office == actor.Office && (a.Office is not null || a.Sector == actor.Sector) && a.Words.First < actor.Words.First) : null;
            var quote = actor is null
                ? new Quote(sentence.Part, new TextSpan(words[phrase.Words.First].Span.Start, words[phrase.Words.End - 1].Span.End))
                : new Quote(actor.Part, title is null ? actor.Span : new TextSpan(title.Span.Start, actor.Span.End));
            // "Министр энергетики X": who holds the office beside it.
            if (actor is { Kind: ActorKind.Group, Office: { } office } && HolderOf(actor, office, context) is { } holder)
            {
                (quote, actor, country) = (new Quote(actor.Part, new TextSpan(actor.Span.Start, holder.Span.End)), holder, holder.Country ?? country);
            }
            else if (actor is { Kind: ActorKind.Group or ActorKind.Organisation, IsNamed: false, Office: null } && (actor.Kind == ActorKind.Group || words[actor.Words.First].Features.Animacy == AnimacyFeature.Anim) && NamedBeside(actor, words, context) is { } named)
            {
                // "Учительницу X": the person, of the group that they are of.
                (quote, actor) = (new Quote(actor.Part, new TextSpan(actor.Span.Start, named.Span.End)), named with { Sector = actor.Sector });
            }
            else if (actor is { Kind: ActorKind.Group or ActorKind.Person, IsNamed: false } && BearerOf(actor, words, context) is { } bearer)
            {
                // "Прокурор X", "член правления общества X": the person, past whose the office is.
                (quote, actor) = (new Quote(actor.Part, new TextSpan(actor.Span.Start, bearer.Span.End)), bearer with { Sector = bearer.Sector ?? actor.Sector, Country = bearer.Country ?? actor.Country });
            }
            else if (actor is { Kind: ActorKind.Group, IsNamed: false } && Apposed(phrase, words, context) is { } person)
            {
                // "The secretary of state, X,": one person, named after the office.
                apposed.Add(person);
                (quote, actor) = (new Quote(actor.Part, new TextSpan(quote.Span.Start, person.Span.End)), person with { Sector = actor.Sector, Country = country });
            }

            // "The UN's rights chief", "head of the army": of the body that is named with the office.
            if (actor is { Office: not null } or { Kind: ActorKind.Group, Sector: "GOV", IsNamed: false } && BodyOf(phrase, actor, words, context) is { } served)
            {
                (actor, country) = (actor with { Sector = served.Sector }, served.Sector == "IGO" ? null : country ?? served.Country);
                quote = quote with { Span = new TextSpan(Math.Min(quote.Span.Start, served.Words.End <= phrase.Head ? served.Span.Start : quote.Span.Start), quote.Span.End) };
            }

            // "Лидер повстанцев", "лидеры Чили": who leads is of those led, of a country its government.
            if (actor is { Sector: null, Class: "office" } && context.Syntax.Sides == "accusative")
            {
                actor = actor with { Sector = phrase.Whole is { } led && context.MentionsOf(phrase.Words.Sentence).OfType<ActorMention>().FirstOrDefault(a => a != actor && a.Sector is not null && a.Words.First > phrase.Head && led.Contains(a.Words)) is { } those ? those.Sector : country is not null && LandOf(phrase, context) == country ? "GOV" : null };
            }

            // "A French offer": the country, not a people.
            var ofLand = actor is null && place is null && words[phrase.Head].Upos == Upos.ADJ && context.MentionsIn(phrase).OfType<DemonymMention>().FirstOrDefault(d => d.Head == phrase.Head)?.Country is { } adjective ? context.Gazetteer.Country(adjective) : null;
            quote = actor is { Kind: ActorKind.Person } ? quote : quote with { Span = Quoted(phrase, actor is null ? null : quote.Span, words, context) };
            parties.Add(actor is not null
                ? new Party(quote, actor.Name, actor.Kind, actor.Sector, country) { IsPrivatePerson = actor.IsPrivatePerson }
                : new Party(quote, (place?.Place ?? ofLand)?.Name ?? quote.Span.In(context.Report.Report.TextOf(quote.Part)).ToString(), place is null && ofLand is null ? null : ActorKind.Organisation, place is null && ofLand is null ? whose?.Sector : "GOV", country ?? whose?.Country) { IsPrivatePerson = place is null && Enumerable.Range(phrase.Head, phrase.Words.End - phrase.Head).Any(i => IsUnknownName(words[i])) && !context.ClassesOf(phrase).Contains("media") });
            if (actor is { Kind: ActorKind.Group or ActorKind.Organisation, IsNamed: false } && country is not null && words[phrase.Head].Features.Number == NumberFeature.Plur)
            {
                var others = FurtherLands(phrase, country, words, context).ConvertAll(m => new Party(new Quote(sentence.Part, m.Span), actor.Name, actor.Kind, actor.Sector, CountryOf(m)));
                parties.InsertRange(parties.Count - 1, others.Where(o => o.Quote!.Value.Span.Start < words[phrase.Head].Span.Start));
                parties.AddRange(others.Where(o => o.Quote!.Value.Span.Start > words[phrase.Head].Span.Start));
            }
        }

        return parties.ToImmutable();
    }

    /// <summary>"Dozens of rifles": where order tells, the phrase with the thing that its number counts as its head; null where it counts persons or nothing.</summary>
    private static Phrase? CountedThing(Phrase phrase, ReportContext context)
    {
        if (context.Syntax.Sides != "order" || phrase.IsPronoun || phrase.Words.End - phrase.Head < 3 || !context.MentionsIn(phrase).Any(m => m is QuantityMention && m.Head == phrase.Head) || context.Syntax.RelationOf(context.Report.Sentences[phrase.Words.Sentence].Words[phrase.Head + 1].Lower) != Relation.Genitive)
        {
            return null;
        }

        var thing = phrase with { Words = phrase.Words with { First = phrase.Words.End - 1 }, Head = phrase.Words.End - 1 };
        return context.IsMereThing(thing) || context.IsWeapon(thing) || context.IsProperty(thing) ? phrase with { Head = thing.Head } : null;
    }

    /// <summary>"Посольство Франции": the country that a side is of by its genitives; null for none.</summary>
    private static string? LandOf(Phrase phrase, ReportContext context) => LandsOf(phrase, context).FirstOrDefault()?.Place?.Country;

    /// <summary>The countries named in what a phrase is of.</summary>
    private static IEnumerable<PlaceMention> LandsOf(Phrase phrase, ReportContext context) =>
        phrase.Whole is { } whole ? context.MentionsOf(phrase.Words.Sentence).OfType<PlaceMention>().Where(p => p.Place?.Precision == PlacePrecision.Country && whole.Contains(p.Words)) : [];

    /// <summary>"Министры Литвы, Латвии и Польши": the countries joined to the first that several are of.</summary>
    private static List<Mention> FurtherLands(Phrase phrase, string country, ImmutableArray<Word> words, ReportContext context)
    {
        var lands = new List<Mention>();
        // "Slovak and Polish officials", "სლოვაკეთისა და პოლონეთის მინისტრები": those joined before the last.
        var next = (phrase.Whole ?? phrase.Words) is var whole ? context.MentionsOf(phrase.Words.Sentence).LastOrDefault(m => CountryOf(m) == country && whole.Contains(m.Words) && m.Words.End <= phrase.Head) : null;
        while (next is not null && next.Words.First > 1 && (lands.Count == 0 ? words[next.Words.First - 1].Upos == Upos.CCONJ : IsJoint(next.Words.First - 1)))
        {
            // "Turkey's and Iran's ministers".
            var end = next.Words.First - (words[next.Words.First - 2] is { Upos: Upos.PART, Features.Case: CaseFeature.Gen } ? 2 : 1);
            next = context.MentionsOf(phrase.Words.Sentence).LastOrDefault(m => CountryOf(m) is not null && m.Words.End == end);
            if (next is not null)
            {
                lands.Insert(0, next);
            }
        }

        var last = LandsOf(phrase, context).FirstOrDefault(p => p.Words.First > phrase.Head && p.Place!.Country == country);
        while (last is not null)
        {
            last = context.MentionsOf(phrase.Words.Sentence).OfType<PlaceMention>().FirstOrDefault(p => p.Place?.Precision == PlacePrecision.Country && p.Words.First == last.Words.End + 1 && IsJoint(last.Words.End));
            if (last is not null)
            {
                lands.Add(last);
            }
        }

        return lands;

        bool IsJoint(int at) => words[at].Upos == Upos.CCONJ || words[at].Token.Form == ",";
    }

    /// <summary>The country that a country's name or a word made from one names; null for any other mention.</summary>
    private static string? CountryOf(Mention mention) => mention is DemonymMention { Country: { } people } ? people : mention is PlaceMention { Place: { Precision: PlacePrecision.Country, Country: { } land } } ? land : null;

    /// <summary>"Slovak and Polish officials", "სლოვაკეთისა და პოლონეთის მინისტრები": whether a country's name or a word made from one shares the noun behind the next one.</summary>
    private static bool IsShared(Phrase phrase, ImmutableArray<Word> words, ReportContext context)
    {
        var end = phrase.Words.End;
        if (end + 2 >= words.Length || !(words[end].Upos == Upos.CCONJ || words[end].Token.Form == ",") || context.MentionsIn(phrase).FirstOrDefault(m => m.Head == phrase.Head && CountryOf(m) is not null) is not { } land
            || context.MentionsOf(phrase.Words.Sentence).FirstOrDefault(m => m.Words.First == end + 1 && CountryOf(m) is not null) is not { } next || next.Words.End >= words.Length || words[next.Words.End] is not { Upos: Upos.NOUN or Upos.ADJ } noun)
        {
            return false;
        }

        // "U.S. and Russian officials": a country's short name stands for an adjective too.
        return land is DemonymMention || context.Syntax.Sides == "order" && words[phrase.Head].Token.Form is var form && form.All(c => c == '.' || char.IsUpper(c))
            ? next is DemonymMention && noun.Features.Case == words[phrase.Head].Features.Case && (land is DemonymMention || noun.Features.Number == NumberFeature.Plur)
            : words[phrase.Head].Features.Case == CaseFeature.Gen && words[next.Head].Features.Case == CaseFeature.Gen && noun.Features.Number == NumberFeature.Plur;
    }

    /// <summary>The words that name a side: its phrase with what belongs to it, without its article.</summary>
    private static TextSpan Quoted(Phrase phrase, TextSpan? named, ImmutableArray<Word> words, ReportContext context)
    {
        var whole = IsUnknownName(words[phrase.Head]) ? phrase.Words : phrase.Whole ?? phrase.Words;
        var first = whole.First;
        while (first < phrase.Head && words[first] is { Upos: Upos.DET, Features.Definite: not DefiniteFeature.None })
        {
            first++;
        }

        // "At least four men".
        var count = context.MentionsIn(phrase).OfType<QuantityMention>().FirstOrDefault(q => q.Words.First < first && q.Words.Contains(phrase.Words.Sentence, first));
        var (start, end) = (count?.Span.Start ?? words[first].Span.Start, words[whole.End - 1].Span.End);
        return new TextSpan(Math.Min(start, named?.Start ?? start), Math.Max(end, named?.End ?? end));
    }

    /// <summary>A name of which no table says what it is may be a person's, and is kept as one would be.</summary>
    private static bool IsUnknownName(Word head) =>
        head.Token.Kind == TokenKind.Word && (head.Upos == Upos.PROPN || head.Best.IsGuess) && (char.IsUpper(head.Token.Form[0]) || Letters.IsWithoutCase(head.Token.Form[0]));

    /// <summary>The person named right after an office that he or she holds.</summary>
    private static ActorMention? HolderOf(ActorMention actor, string office, ReportContext context)
    {
        var words = context.Report.Sentences[actor.Words.Sentence].Words;
        return context.MentionsOf(actor.Words.Sentence).OfType<ActorMention>().FirstOrDefault(a => a is { Kind: ActorKind.Person } && a.Office == office && a.Words.First - actor.Words.End is >= 0 and <= HolderReach)
            is { } holder && Enumerable.Range(actor.Words.End, holder.Words.First - actor.Words.End).All(i => words[i].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.X) ? holder : null;
    }

    /// <summary>"Ряд чиновников": where case tells, whether a phrase is what another of them is a group of.</summary>
    private static bool IsContent(Phrase phrase, ImmutableArray<Phrase> phrases, ReportContext context) =>
        context.Syntax.Sides == "accusative" && phrase.Relation == Relation.Genitive && phrases.Any(p => p != phrase && p.Words.Sentence == phrase.Words.Sentence && p.Words.End == phrase.Words.First && context.Syntax.RoleOf(context.Report.Sentences[p.Words.Sentence].Words[p.Head].Lemma) == "container");

    private static bool IsNumber(Phrase phrase, ReportContext context) =>
        context.MentionsIn(phrase).Any(m => m is QuantityMention { Unit: null, IsLabel: false } && m.Words.Contains(phrase.Words.Sentence, phrase.Head));

    /// <summary>Neither a bare number nor a word that no table knows and no mention names.</summary>
    private static bool IsParty(Phrase phrase, ReportContext context)
    {
        var head = context.Report.Sentences[phrase.Words.Sentence].Words[phrase.Head];
        return context.MentionsIn(phrase).Any(m => m is ActorMention or PlaceMention || m is QuantityMention measure && context.IsAge(measure))
            || head.Token.Kind == TokenKind.Word && head.Upos != Upos.NUM && (!head.Best.IsGuess || char.IsUpper(head.Token.Form[0]));
    }

    private static ClaimTime? Time(PatternMatch match, ReportContext context, ImmutableArray<Attribution> attributions)
    {
        var clause = match.Clause;
        var reach = context.Reach(clause);
        var isCurfew = match.Frame is { Event: "COERCE", Mode: "curfew" };
        var here = context.MentionsOf(clause.Sentence).OfType<TimeMention>().Where(t => (t.Time.From is not null || t.Time.To is not null) && !IsAttribute(t, clause, context) && !IsDateline(t, context) && !IsOfOtherTime(t, clause, context) && !IsOfCharge(t, match, context)
            // "Declared an emergency until 30 May and dismissed the governor": what only lasts has an end to come.
            && !(t.Time.From is null && IsAhead(t.Time.To, context) && match.Frame is { Event: "RETREAT", Mode: "resign" } or { Event: "INCIDENT" or "ASSAULT" or "ACCUSE" or "CONSULT" or "SUPPORT" })
            // "Dissolved parliament and set the election for 30 June": a day to come that another clause tells.
            && !(clause is { Kind: PredicateKind.Finite, Tense: TenseFeature.Past, Modal: null } && !reach.Contains(t.Words) && IsAhead(t.Time.From, context))
            && !(t.Time.Precision is TimePrecision.Hour or TimePrecision.Minute && (isCurfew ? IsOfDay(t, context) : IsOfNext(t, clause, context))))
            .OrderByDescending(t => reach.Contains(t.Words)).ThenBy(t => Math.Abs(t.Head - clause.Predicate)).FirstOrDefault();
        if (here is { Time.From.Length: > 10 } && (isCurfew || !reach.Contains(here.Words) && OpensLater(clause, context)))
        {
            // "A curfew from 6 p.m. on Sunday after clashes": the day of both, the hour of one.
            var day = here.Time.From[..10];
            return new ClaimTime(isCurfew ? new Quote(here.Part, here.Span) : null, new TimeValue(day, day, TimePrecision.Day), !isCurfew);
        }

        if (here is not null)
        {
            return new ClaimTime(new Quote(here.Part, here.Span), here.Time, IsOfSaying(here, match, context, attributions));
        }

        if (match is { Frame.RecipientMeasure: "killed" or "injured", Clause.Kind: not PredicateKind.Nominal } && match.Actors.All(a => a.Words.Sentence != clause.Sentence) && ToldBefore(clause, context) is { } told)
        {
            return new ClaimTime(null, told.Time, true);
        }

        return context.Report.Report.Published is { } published && TimeResolver.Iso(published) is var date ? new ClaimTime(null, new TimeValue(date, date, TimePrecision.Day), true) : null;
    }

    /// <summary>"Sentenced a man for the murder of a guard in 2011": what lies long before is when the deed was done.</summary>
    private static bool IsOfCharge(TimeMention time, PatternMatch match, ReportContext context) =>
        match.Frame is { Event: "SANCTION", Mode: "convict" } or { Event: "COERCE", Mode: "arrest" } && time.Time.To is { Length: >= 10 } to && context.Report.Report.Published is { } published
        && DateTime.TryParseExact(to[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var ended) && (published - ended).TotalDays > HistoricalDays
        && context.ClausesOf(match.Clause.Sentence).Any(c => c is { Kind: PredicateKind.Nominal, Tie: Relation.Beneficiary or Relation.Charge } && c.Predicate > match.Clause.Predicate && c.Predicate < time.Words.First);

    /// <summary>Whether a clause or event noun only tells what something else came after or before.</summary>
    private static bool OpensLater(Clause clause, ReportContext context) =>
        context.Syntax.RelationOf(context.Report.Sentences[clause.Sentence].Words[clause.Extent.First].Lower) is Relation.After or Relation.Before or Relation.Since || clause is { Kind: PredicateKind.Nominal, Tie: Relation.After };

    /// <summary>Whether an hour is told without a day of its own: it is one of each day.</summary>
    private static bool IsOfDay(TimeMention hour, ReportContext context) =>
        hour.Time.From is not { Length: > 10 } from || context.Report.Report.Published is not { } published || string.CompareOrdinal(from, 0, TimeResolver.Iso(published), 0, 10) == 0;

    /// <summary>"The border was closed and a curfew declared from 10 p.m.": the hour of the verb that stands before it, not of the one before that.</summary>
    private static bool IsOfNext(TimeMention hour, Clause clause, ReportContext context) =>
        clause.Kind == PredicateKind.Finite && context.ClausesOf(clause.Sentence).Any(c => c.Kind == PredicateKind.Finite && c.Predicate > clause.Predicate && c.Predicate < hour.Words.First);

    /// <summary>The day of what the paragraph tells before its toll ("The quake struck on Monday. More than 200 were hurt."); null where it names none.</summary>
    private static TimeMention? ToldBefore(Clause toll, ReportContext context)
    {
        var own = context.Report.Sentences[toll.Sentence].Sentence;
        for (var s = toll.Sentence - 1; s >= 0 && context.Report.Sentences[s].Sentence is var sentence && sentence.Part == own.Part && sentence.Paragraph == own.Paragraph; s--)
        {
            if (context.MentionsOf(s).OfType<TimeMention>().LastOrDefault(t => t.Time is { From: not null, To: not null, Precision: TimePrecision.Day or TimePrecision.PartOfDay or TimePrecision.Hour or TimePrecision.Minute } && !IsDateline(t, context) && !IsAhead(t.Time.From, context)) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>Whether a day lies after the report's own: nothing that it tells as done happened then.</summary>
    private static bool IsAhead(string? day, ReportContext context) =>
        context.Report.Report.Published is { } published && string.CompareOrdinal(day, 0, TimeResolver.Iso(published), 0, 10) > 0;

    /// <summary>"…, police said on Tuesday", "as of Tuesday morning": when it was known, which is no sooner than it happened.</summary>
    private static bool IsOfSaying(TimeMention time, PatternMatch match, ReportContext context, ImmutableArray<Attribution> attributions)
    {
        var words = context.Report.Sentences[time.Words.Sentence].Words;
        var trigger = words[match.Trigger ?? match.Clause.Predicate].Span;
        return attributions.Any(a => a.IsSaying && a.Cue is { } cue && cue.Part == time.Part && a.Content.Any(c => c.Part == time.Part && c.Span.Contains(trigger))
                && a.Content.Where(c => c.Part == time.Part).All(c => !c.Span.Overlaps(time.Span)) && context.ClausesOf(time.Words.Sentence).Any(c => c.Extent.Contains(time.Words) && Covers(c, cue.Span, words)))
            || Enumerable.Range(1, KnownReach).Any(n => IsKnownWord(time.Words.First - n, n) || IsKnownWord(time.Words.End, n) || IsKnownWord(time.Words.First, n));

        // "By Tuesday morning" bounds what is counted up, and tells when anything else happened.
        bool IsKnownWord(int first, int length) => first >= 0 && first + length <= words.Length
            && context.Syntax.RoleOf(words, first, length) is { } role && (role == "known" || role == "known-by" && (match.Frame.RecipientMeasure is not null || !match.Tolls.IsEmpty));
    }

    private static bool Covers(Clause clause, TextSpan span, ImmutableArray<Word> words) =>
        words[clause.Extent.First].Span.Start <= span.Start && words[clause.Extent.End - 1].Span.End >= span.End;

    /// <summary>"… have fled since the war began in April": a time of what came before or after.</summary>
    private static bool IsOfOtherTime(TimeMention time, Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        if ((clause.Tense == TenseFeature.Past || clause is { Kind: PredicateKind.Nominal, Parent: { } verb } && context.Clauses[verb].Tense == TenseFeature.Past) && !clause.Extent.Contains(time.Words) && IsAhead(time.Time.From, context))
        {
            return true;
        }

        // "Арестовал блогера, сбежавшего в 2021 году": so has a participle that says something of somebody.
        // "Прекратили забастовку, начатую в апреле": or of what the verb is done to.
        if (PlaceOwners.IsOfPerson(time.Words, context, clause.Predicate) || clause.Kind == PredicateKind.Finite && context.Syntax.Sides == "accusative" && clause.Arguments.FirstOrDefault(a => a is { Function: Function.Undergoer, IsInherited: false, Phrase.Marker: null }) is { } done
            && context.ClausesOf(clause.Sentence).Any(c => c.Kind == PredicateKind.Participle && c.Predicate > done.Phrase.Head && c.Predicate < time.Words.First && c.Extent.Contains(time.Words) && PhraseFinder.MarkBefore(words, c.Predicate) >= 0 && c.Arguments.Any(a => a.Phrase == done.Phrase)))
        {
            return true;
        }

        // "Наводнение (самое сильное с 2002 года) разрушило …": nor is since when what brackets tell.
        if (time.Time.To is null && PhraseFinder.BracketOf(words, time.Words.First) is >= 0 and var bracket && bracket != PhraseFinder.BracketOf(words, clause.Predicate))
        {
            return true;
        }

        // "Captured a village which had been the scene of a massacre in 2012", "reached Homs, the site of a massacre in 2012": nor is a year behind what something was.
        if (time.Time.Precision >= TimePrecision.Year && IsOfDescription(time, clause, words, context.Syntax.Sides == "order"))
        {
            return true;
        }

        // "The release of Rey, who was arrested a year ago": a relative clause has a time of its own, save one that says what something always is ("the house that holds the court overnight").
        return !context.Reach(clause).Contains(time.Words) && context.ClausesOf(clause.Sentence).Any(c => c.Extent != clause.Extent && c.Extent.Contains(time.Words)
            && (words[words[c.Extent.First].Token.Form == "," ? Math.Min(c.Extent.First + 1, words.Length - 1) : c.Extent.First].Features.PronType == PronTypeFeature.Rel && c.Kind != PredicateKind.Nominal && c.Tense != TenseFeature.Pres && !c.Extent.Contains(clause.Sentence, clause.Predicate)
            || context.Syntax.RelationOf(words[words[c.Extent.First].Upos == Upos.PUNCT ? Math.Min(c.Extent.First + 1, words.Length - 1) : c.Extent.First].Lower) is Relation.After or Relation.Before or Relation.Since or Relation.Until));
    }

    /// <summary>What shows a happening: its word, with the words of its combination right behind it ("opened fire", "set on fire").</summary>
    private static TextSpan ToldIn(PatternMatch match, ImmutableArray<Word> words)
    {
        var last = match.Trigger ?? match.Clause.Predicate;
        for (var i = last + 1; match.Trigger is null && !match.Uses.IsEmpty && i < words.Length && (match.Uses.Contains(i) || words[i].Upos is Upos.ADP or Upos.DET or Upos.PART or Upos.ADJ); i++)
        {
            last = match.Uses.Contains(i) ? i : last;
        }

        return words[match.Trigger ?? match.Clause.Predicate].Span with { End = words[last].Span.End };
    }

    /// <summary>Whether a time stands right behind a noun of a relative clause with a past copula, or of an apposition, that begin behind a predicate.</summary>
    private static bool IsOfDescription(TimeMention time, Clause clause, ImmutableArray<Word> words, bool byOrder)
    {
        var noun = time.Words.First - 1;
        noun -= noun >= 0 && words[noun].Upos == Upos.ADP ? 1 : 0;
        for (var i = noun; i > clause.Predicate && words[noun].Upos == Upos.NOUN; i--)
        {
            if (words[i].Features.PronType == PronTypeFeature.Rel)
            {
                return words[i + 1].Upos == Upos.AUX && words[(i + 1)..noun].All(w => w.Upos != Upos.VERB || w.Features.VerbForm == VerbFormFeature.Part);
            }

            if (words[i].Token.Kind == TokenKind.Punctuation)
            {
                return byOrder && words[i].Token.Form == "," && i < noun && words[i + 1].Upos == Upos.DET && words[(i + 1)..noun].All(w => w.Upos is not (Upos.VERB or Upos.AUX));
            }
        }

        return false;
    }

    /// <summary>"QUETTA, March 12 - ": the date after the town that a report opens with says when it was written.</summary>
    private static bool IsDateline(TimeMention time, ReportContext context)
    {
        var (first, words) = (time.Words.First, context.Report.Sentences[time.Words.Sentence].Words);
        if (first < PhraseFinder.DatelineEnd(words, i => context.MentionsOf(time.Words.Sentence).Any(m => m is PlaceMention && m.Words.Contains(time.Words.Sentence, i))))
        {
            return true;
        }

        if (first is 0 or > DatelineReach || time.Words.End >= words.Length || words[time.Words.End].Token.Form is not ("-" or "–" or "—"))
        {
            return false;
        }

        for (var i = 0; i < first; i++)
        {
            if (words[i].Upos is not (Upos.PROPN or Upos.PUNCT or Upos.NOUN or Upos.X))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A day that another noun owns ("Sunday's election"), a bare year that belongs to one ("the 1993 constitution", "конституция 1993 года", "1993 წლის კონსტიტუცია").</summary>
    private static bool IsAttribute(TimeMention time, Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        var (before, after) = (time.Words.First - 1, time.Words.End);
        // "Sunday's election": the day of what it owns.
        if (after < words.Length && words[after] is { Upos: Upos.PART, Features.Case: CaseFeature.Gen })
        {
            var owned = after + 1;
            while (owned + 1 < words.Length && words[owned + 1].Upos is Upos.NOUN && words[owned].Upos is Upos.NOUN or Upos.ADJ)
            {
                owned++;
            }

            return owned < words.Length && owned != clause.Predicate && words[owned].Upos is Upos.NOUN;
        }

        // "The 2017 gas attack": of what the noun itself names.
        if (clause.Kind == PredicateKind.Nominal && after <= clause.Predicate && Enumerable.Range(after, clause.Predicate - after).All(i => words[i].Upos is Upos.NOUN or Upos.ADJ or Upos.PROPN))
        {
            return false;
        }

        // "Долги за прошлый год", "wages for May": the period that something is paid or counted for.
        if (before > 0 && before - 1 != clause.Predicate && words[before].Upos == Upos.ADP && context.Syntax.RoleOf(words[before - 1].Lemma) == "periodic" && context.Syntax.RelationOf(words[before].Lower) is Relation.Beneficiary or Relation.Charge or Relation.Cause)
        {
            return true;
        }

        if (after < words.Length && after != clause.Predicate && words[after].Upos == Upos.NOUN && IsOfNoun(time, words, context))
        {
            return true;
        }

        if (time.Time.Precision != TimePrecision.Year || before >= 0 && words[before].Upos == Upos.ADP)
        {
            return false;
        }

        var isNumber = time.Words.End - time.Words.First == 1;
        var genitive = words[time.Words.End - 1].Features.Case == CaseFeature.Gen;
        return (isNumber || genitive) && after < words.Length && after != clause.Predicate && words[after].Upos is Upos.NOUN or Upos.ADJ && before >= 0 && (words[before].Upos != Upos.PUNCT || genitive && words[before].Token.Form == ",")
            || genitive && before >= 0 && before != clause.Predicate && words[before].Upos is Upos.NOUN;
    }

    /// <summary>Whether a time is of the noun right behind it, and not of the clause.</summary>
    private static bool IsOfNoun(TimeMention time, ImmutableArray<Word> words, ReportContext context)
    {
        var (noun, last) = (words[time.Words.End], words[time.Words.End - 1]);
        var isOrder = context.Syntax.Sides == "order";

        // "Идти на октябрьские выборы": an adjective of a month or year is of its noun.
        if (context.Syntax.Sides == "accusative" && time.Time.Precision is TimePrecision.Month or TimePrecision.Season or TimePrecision.Year && last is { Upos: Upos.ADJ, Features.Case: CaseFeature.Acc } && noun.Features.Case == CaseFeature.Acc)
        {
            return true;
        }

        if (time.Words.End - time.Words.First > 1)
        {
            return false;
        }

        return time.Time.Precision switch
        {
            // "The June election", "июньские выборы", "ივნისის არჩევნებში": the month of what another noun names.
            TimePrecision.Month or TimePrecision.Season when isOrder => last.Upos is Upos.NOUN or Upos.PROPN && !(time.Words.First > 0 && words[time.Words.First - 1].Upos == Upos.ADP),
            TimePrecision.Month or TimePrecision.Season => last.Analyses.Any(a => a.Upos == Upos.ADJ && a.Features.Case == noun.Features.Case) || context.Syntax.Sides == "ergative" && last.Features.Case == CaseFeature.Gen,
            // "The night curfew": of what kind it is.
            TimePrecision.PartOfDay => isOrder && last.Upos == Upos.NOUN,
            _ => false,
        };
    }

    private static ImmutableArray<ClaimCount> Counts(PatternMatch match, ReportContext context)
    {
        var counts = ImmutableArray.CreateBuilder<ClaimCount>();
        Add(match.Recipients, match.Frame.RecipientMeasure ?? (match.Frame is { Event: "RETREAT", Mode: "release" } ? "other" : null));
        Add(match.Actors, match.Frame.ActorMeasure);
        if (match.Frame is { Event: "INCIDENT", Mode: "fire" or "disaster" or "accident", RecipientMeasure: null })
        {
            // "The flood reached forty houses".
            Add([.. match.Recipients.Where(context.IsBuilding)], "damaged");
        }

        if (counts.Count == 0 && match.Frame.RecipientMeasure is { } measured && (match is { Clause.Kind: PredicateKind.Nominal, Uses.IsEmpty: false } || match.Recipients.Any(IsTallied)))
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
                if ((part.Low ?? part.High) <= (total.High ?? total.Low) && (end > part.Words.End || context.Syntax.IsIncluding(words, whole.Words.End, part.Words.First))
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

    /// <summary>How real it is; null for what is no claim. What is to come if something else does is no plan ("if the talks fail, the rebels will attack").</summary>
    private static ClaimStatus? Status(PatternMatch match, ImmutableArray<Word> words, ReportContext context, ClaimTime? time, bool isSaid) =>
        Told(match, words, context, time, isSaid) is var told && told == ClaimStatus.Planned && words.Take(match.Clause.Predicate).Any(w => w.Upos is Upos.SCONJ or Upos.CCONJ && context.Syntax.RoleOf(w.Lemma) is "hypothetical" or "ultimatum")
            ? ClaimStatus.Hypothetical
            // "Denied that it would send troops": not planned either.
            : told == ClaimStatus.Planned && FromAbove(match.Clause, words, context) == ClaimStatus.Denied ? ClaimStatus.Denied
            : told;

    private static ClaimStatus? Told(PatternMatch match, ImmutableArray<Word> words, ReportContext context, ClaimTime? time, bool isSaid)
    {
        var clause = match.Clause;
        if (clause.IsNegated && !match.HasOwnNegation)
        {
            // "Will not hesitate to arrest them": who does not shrink from a deed promises it.
            if (clause.Kind == PredicateKind.Infinitive && Enumerable.Range(clause.Extent.First, clause.Predicate - clause.Extent.First).Any(i => words[i].Upos == Upos.VERB && context.Syntax.RoleOf(words[i].Lemma + " not") == "planned"))
            {
                return ClaimStatus.Planned;
            }

            // "სანამ პრემიერი არ გადადგება": what something else lasts until it comes.
            return IsCondition(clause, words, context) || IsAwaited(clause, words, context) ? ClaimStatus.Hypothetical : ClaimStatus.Negated;
        }

        // "Пока власти не выполнят требования": where a refusal is made of a negation, what is waited for is none.
        if (match.HasOwnNegation && context.Syntax.Sides == "accusative" && IsAwaited(clause, words, context))
        {
            return null;
        }

        if (clause is { Tense: not TenseFeature.Fut, Modal: null } && !IsSinceThen(clause, words, time, context) && time is { Inferred: false, Time: { To: { Length: >= 10 } to } spoken } && context.Report.Report.Published is { } published
            && DateTime.TryParseExact(to[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var ended)
            && (published - ended).TotalDays + (spoken.Precision == TimePrecision.Year && ended.Year < published.Year ? HalfYearDays : 0) > HistoricalDays)
        {
            // "The king besieged the town in 1453": what nobody alive has seen is no news.
            return (published - ended).TotalDays > CenturyDays ? null : ClaimStatus.Historical;
        }

        // "В годы войны", "during the Second World War": what is told of an age that is over, unless the clause has a day of its own.
        if (time is null or { Inferred: true } && clause.Tense is not (TenseFeature.Fut or TenseFeature.Pres) && IsOfAge(match, words, context))
        {
            return ClaimStatus.Historical;
        }

        // "Река часто выходит из берегов": a disaster that comes again and again is no happening.
        if (match.Frame.Event == "INCIDENT" && clause is { Kind: PredicateKind.Finite, Tense: TenseFeature.Pres } && words[clause.Extent.First..clause.Predicate].Any(w => w.Upos == Upos.ADV && context.Syntax.RoleOf(w.Lemma) == "habit"))
        {
            return null;
        }

        // "Many accidents happen on such mornings": so do those of a verb that tells of no one time.
        if (match.Frame.Event == "INCIDENT" && clause is { Kind: PredicateKind.Nominal, Parent: { } general } && context.Clauses[general] is { Kind: PredicateKind.Finite, Tense: TenseFeature.Pres } habitual
            && (context.Syntax.RoleOf(words[habitual.Predicate].Lemma) == "habit" || words[habitual.Extent.First..habitual.Predicate].Any(w => w.Upos == Upos.ADV && context.Syntax.RoleOf(w.Lemma) is "habit" or "generic")))
        {
            return null;
        }

        if (IsCondition(clause, words, context) || IsProvided(clause, words, context) || IsUnreal(clause, words, context, isSaid) || !clause.IsNegated && IsAwaited(clause, words, context) && context.Syntax.Sides == "order")
        {
            return ClaimStatus.Hypothetical;
        }

        // "Must pay before they disarm", "demanded a truce before letting in aid": what is to come once a demand is met.
        if (clause.Kind is PredicateKind.Finite or PredicateKind.Participle && new[] { clause.Extent.First, clause.Predicate - 1 }.Any(i => i > 0 && context.Syntax.RelationOf(words[i].Lower) == Relation.Before)
            && (context.ClausesOf(clause.Sentence).Any(c => c.Predicate < clause.Predicate && (context.Syntax.RoleOf(words[c.Predicate].Lemma) == "demanded" || c.Modal is { } duty && context.Syntax.RoleOf(duty) == "demanded"))
                || words[..clause.Extent.First].Any(w => w.Upos == Upos.AUX && context.Syntax.RoleOf(w.Lemma) == "demanded")))
        {
            return ClaimStatus.Hypothetical;
        }

        // "An administrator appointed by the army was stabbed": who he is, no news.
        if (context.Syntax.Sides == "order" && match.Frame is { Event: "INCIDENT", Mode: "office" } && clause is { IsPassive: true, Predicate: > 0 } && words[clause.Predicate - 1].Upos is Upos.NOUN or Upos.PROPN && clause.Arguments.Any(a => a is { Function: Function.Actor, Phrase.Relation: Relation.Agent }))
        {
            return null;
        }

        // "(организация запрещена в России)": what a report must say of a body whenever it names it.
        if (match.Frame is { Event: "COERCE", Mode: "ban" } && clause.IsPassive && PhraseFinder.BracketOf(words, clause.Predicate) >= 0)
        {
            return null;
        }

        // "Protested over fraud", "a march against corruption": what they are against, not what happened.
        if (clause.Tie is Relation.Topic or Relation.Against && match.Frame is { Event: "INCIDENT", Mode: "crime" })
        {
            return null;
        }

        // "გადატრიალების მცდელობაში დაადანაშაულა": what somebody is accused of.
        if (context.Syntax.Sides == "ergative" && match.Frame.Event == "COERCE" && clause is { Kind: PredicateKind.Nominal, Tie: Relation.Location or Relation.Genitive, Parent: { } accusing } && context.Syntax.RoleOf(words[context.Clauses[accusing].Predicate].Lemma) == "about"
            && context.Clauses[accusing].Arguments.Any(a => a.Relation == Relation.Location && a.Phrase.Head >= clause.Predicate && a.Phrase.Words.First <= clause.Predicate + 1))
        {
            return null;
        }

        // "Condemned the killings of journalists", "a wave of bombings": of violence in general nothing is told.
        if (match.Frame.Event == "ASSAULT" && IsGeneral(match, words, context))
        {
            return null;
        }

        // "A summit on the unrest": what is talked about is not told.
        if (clause.Kind == PredicateKind.Nominal && match is { Actors.IsEmpty: true, Recipients.IsEmpty: true, Tolls.IsEmpty: true } && IsDiscussed(clause, match.Frame.Event == "PROTEST", words, context))
        {
            return null;
        }

        // "Ready to free ten in exchange for a truce": a term of a deal.
        if (clause.Tie == Relation.Exchange)
        {
            return null;
        }

        // "Rejected the demand for a withdrawal": the demand is told, not what it is for.
        if (clause.Kind == PredicateKind.Nominal && IsDemanded(clause, words, context))
        {
            return null;
        }

        // "I would agree", "you should destroy it": what somebody does whom nothing names.
        if (context.Syntax.Sides == "order" && clause.Kind != PredicateKind.Nominal && clause.Arguments.Any(a => a is { Function: Function.Actor, Phrase.IsPronoun: true } && words[a.Phrase.Head].Features is { PronType: PronTypeFeature.Prs } and ({ Person: PersonFeature.Second } or { Person: PersonFeature.First, Number: NumberFeature.Sing }) && context.Referent(a.Phrase) is null))
        {
            return null;
        }

        // "Floods are common in the delta": what is said of all of a kind.
        if (context.Syntax.Sides == "order" && match.Frame.Event == "INCIDENT" && clause.Kind == PredicateKind.Nominal && words[clause.Predicate].Features.Number == NumberFeature.Plur && clause.Predicate + 2 < words.Length
            && words[clause.Predicate + 1] is { Upos: Upos.AUX, Features.Tense: TenseFeature.Pres } && words[clause.Predicate + 2].Upos == Upos.ADJ && !IsKnown(clause.Predicate, clause, words))
        {
            return null;
        }

        // "Ruled out an invasion": what is turned down, and that nothing shows to be there already.
        if (context.Syntax.Sides == "order" && clause is { Kind: PredicateKind.Nominal, Parent: { } turned } && match.Frame.Event is "ASSAULT" or "COERCE" or "MOBILIZE" or "RETREAT" && context.Clauses[turned] is { IsNegated: false } turning && context.IsRefusal(words[turning.Predicate], words.ElementAtOrDefault(turning.Predicate + 1))
            && turning.Arguments.Any(a => a.Function == Function.Undergoer && a.Phrase.Head == clause.Predicate) && !IsKnown(clause.Predicate, clause, words))
        {
            return null;
        }

        // What is only spoken about.
        if (clause.Tie == Relation.Topic && match.Frame.Event is "COERCE" or "RETREAT" or "MOBILIZE" or "CONCEDE")
        {
            // "Denied reports of arrests".
            return clause.Parent is { } denial && context.Clauses[denial] is { IsNegated: false } denying && context.Syntax.RoleOf(words[denying.Predicate].Lemma) == "denied" ? ClaimStatus.Denied
                // "Власти сообщили об аресте двоих": what somebody reports has been done.
                : context.Syntax.Sides != "order" && isSaid && match.Frame is { Event: "COERCE" } or { Event: "RETREAT", Mode: "resign" } or { Event: "RETREAT", Mode: "release" } or { Event: "MOBILIZE", Mode: "weapons" } && clause.Parent is { } report && context.Clauses[report] is { Tense: TenseFeature.Past or TenseFeature.Pres, IsNegated: false, Modal: null } telling
                    && context.Syntax.RoleOf(words[telling.Predicate].Lemma) is null or "asserts" or "says" ? ClaimStatus.Asserted : ClaimStatus.Hypothetical;
        }

        // "Will not meet the demand": who says that he will not has refused; "could not stop the mob": nor was it done.
        if (match is { HasOwnNegation: true, Frame.Event: "REJECT" } && !(clause.Mood == MoodFeature.Opt && context.Syntax.Sides == "ergative") && (clause.Modal is null || context.Syntax.RoleOf(clause.Modal) == "future" || context.Syntax.RoleOf(clause.Modal + " not") == "negated"))
        {
            // "Refuted the charge that the police had not acted".
            return FromAbove(clause, words, context) == ClaimStatus.Denied ? ClaimStatus.Denied : ClaimStatus.Asserted;
        }

        // "Rejected allegations of killing civilians", "faces accusations of bombing a school": what a word of charge takes is denied with it, else only alleged.
        if (context.Syntax.Sides == "order" && ChargeOf(clause, words, context) is >= 0 and var charge)
        {
            return context.ClausesOf(clause.Sentence).Any(c => c is { IsNegated: false, Kind: not PredicateKind.Nominal } && c.Predicate < charge && c.Arguments.Any(a => a is { Function: Function.Undergoer, IsInherited: false } && a.Phrase.Head == charge)
                && (context.Syntax.RoleOf(words[c.Predicate].Lemma) == "denied" || context.IsRefusal(words[c.Predicate]))) ? ClaimStatus.Denied : ClaimStatus.Hypothetical;
        }

        if (clause.Kind == PredicateKind.Nominal && IsCharge(match, words, context))
        {
            return null;
        }

        // "Rejected the accusations".
        if (match.Frame is { Event: "ACCUSE", Mode: "allege" } && clause is { Kind: PredicateKind.Nominal, Parent: { } answer } && context.Clauses[answer] is { IsNegated: false } reply && reply.Arguments.Any(a => a.Phrase.Head == clause.Predicate && a.Function is Function.Undergoer)
            && context.IsRefusal(words[reply.Predicate]))
        {
            return ClaimStatus.Denied;
        }

        // "The curfew will stay in place": it is.
        if (match.Frame.Event == "COERCE" && clause is { Kind: PredicateKind.Nominal, Parent: { } above } && context.Clauses[above] is { IsNegated: false } lasting && context.Syntax.RoleOf(words[lasting.Predicate].Lemma) == "lasts"
            && lasting.Arguments.Any(a => a.Phrase.Head == clause.Predicate && a.Function is Function.Actor or Function.Single))
        {
            return ClaimStatus.Asserted;
        }

        var mayBePresent = words[clause.Predicate].Analyses.Any(a => a.Features.Tense == TenseFeature.Pres && a.Upos == Upos.VERB);
        // "The army will give a crushing response": who says what will be done threatens now.
        if (match.Frame.Event == "THREATEN" && clause.Kind == PredicateKind.Finite && (clause.Tense == TenseFeature.Fut || clause.Modal is { } told && context.Syntax.RoleOf(told) is "future" or "planned"))
        {
            return ClaimStatus.Asserted;
        }

        // "Will shell": also of two words ("будет обстреливать").
        if (clause.Tense == TenseFeature.Fut && !mayBePresent && clause.Kind is PredicateKind.Finite or PredicateKind.Infinitive)
        {
            return ClaimStatus.Planned;
        }

        // "Once he takes office on 29 May", "called a strike for 25 May": what is told of a day to come.
        if ((clause is { Kind: PredicateKind.Finite, Tense: TenseFeature.Fut or TenseFeature.Pres } || clause is { Kind: PredicateKind.Nominal, Tie: Relation.None } && match.Frame.Event is "PROTEST" or "CONSULT") && time is { Inferred: false } && IsAhead(time.Time.From, context))
        {
            return ClaimStatus.Planned;
        }

        // "გაგზავნის გადაწყვეტილება მიიღო": what is decided on is still to come.
        if (match.Frame.Event is "COERCE" or "RETREAT" or "AID" or "SANCTION" or "MOBILIZE" && context.IsDecided(clause))
        {
            return ClaimStatus.Planned;
        }

        // "Протест будет продолжаться": the noun is as its verb, of two words.
        if (clause is { Kind: PredicateKind.Nominal, Parent: { } future } && context.Clauses[future] is { Kind: PredicateKind.Finite or PredicateKind.Infinitive, Tense: TenseFeature.Fut } ahead && words[ahead.Predicate].Features.VerbForm == VerbFormFeature.Inf && match.Frame.Event is "PROTEST" or "CONSULT" or "COERCE" or "SANCTION" or "AID"
            && ahead.Arguments.Any(a => a is { IsInherited: false, Function: Function.Actor or Function.Single or Function.Undergoer } && a.Phrase.Head == clause.Predicate))
        {
            return ClaimStatus.Planned;
        }

        // "Примет меры для задержания нападавших", "с целью освобождения заложников": what something is done for is still to come.
        if (context.Syntax.Sides == "accusative" && clause.Kind == PredicateKind.Nominal && match.Frame.Event is "COERCE" or "RETREAT" or "AID" or "SANCTION" or "MOBILIZE"
            && (clause.Tie is Relation.Beneficiary or Relation.Purpose || clause.Predicate > 0 && context.Syntax.RoleOf(words[clause.Predicate - 1].Lower) == "aim"))
        {
            return ClaimStatus.Planned;
        }

        // "Could eventually be sent": what at last could happen did.
        if (clause.Modal is { } modal && !Enumerable.Range(clause.Extent.First, clause.Predicate - clause.Extent.First).Any(i => words[i].Lemma == modal && context.Syntax.RoleOf($"{modal} {words[i + 1].Lower}") == "asserts")
            // "Could be sent only after a week".
            && !Enumerable.Range(clause.Predicate + 1, words.Length - 1 - clause.Predicate).Any(i => i + 1 < words.Length && context.Syntax.RelationOf(words[i + 1].Lower) == Relation.After && context.Syntax.RoleOf($"{modal} {words[i].Lower}") == "asserts"))
        {
            // "Said it would send": a future that is told in the past.
            return context.Syntax.RoleOf(modal) == "future" && (isSaid || Enumerable.Range(clause.Extent.First, clause.Predicate - clause.Extent.First).Any(i => words[i].Upos == Upos.VERB && context.Syntax.RoleOf(words[i].Lemma) == "planned")) ? ClaimStatus.Planned : ClaimStatus.Hypothetical;
        }

        // "The police have yet to arrest the men", "the failure of the police to arrest them".
        if (clause is { Kind: PredicateKind.Infinitive, Predicate: > 1 } && new[] { clause.Predicate - 2, clause.Arguments.FirstOrDefault(a => a is { Function: Function.Actor, IsInherited: true, Phrase.Relation: Relation.Genitive })?.Phrase.Words.First - 2 ?? 0 }
            .Any(i => i >= 0 && context.Syntax.RoleOf($"{words[i].Lemma} {words[clause.Predicate - 1].Lower}") == "negated"))
        {
            return ClaimStatus.Negated;
        }

        // "Вмешиваться в спор не стали": where case tells, the negated verb right behind an infinitive and what belongs to it.
        if (clause.Kind == PredicateKind.Infinitive && context.Syntax.Sides == "accusative" && context.ClausesOf(clause.Sentence).FirstOrDefault(c => c.Kind == PredicateKind.Finite && c.Predicate > clause.Predicate) is { IsNegated: true } refusing
            && Enumerable.Range(clause.Predicate + 1, refusing.Predicate - clause.Predicate - 1).All(i => words[i].Token.Kind != TokenKind.Punctuation && words[i].Upos is not (Upos.CCONJ or Upos.VERB)))
        {
            return ClaimStatus.Negated;
        }

        // "დემონსტრაციების აკრძალვა გააუქმა": what a ban right behind it is of.
        if (clause is { Kind: PredicateKind.Nominal, Tie: Relation.Genitive } && context.Syntax.Sides == "ergative" && clause.Predicate + 1 < words.Length && words[clause.Predicate + 1].Upos == Upos.NOUN && context.Syntax.RoleOf(words[clause.Predicate + 1].Lemma) == "generic")
        {
            return null;
        }

        // What governs an event noun may stand after it; what governs a verb stands before.
        var last = clause.Kind == PredicateKind.Nominal ? GovernedTo(clause, words, context) : clause.Predicate - 1;
        // "They refused to leave, demanding pay": what governs the verb before a mark does not govern the converb after it.
        // "Will free the men arrested in May": nor what a participle tells of its noun.
        var first = clause.Kind == PredicateKind.Participle && clause.Predicate > clause.Extent.First && (words[clause.Predicate - 1].Token.Form == "," || context.Syntax.Sides == "order" && clause.IsPassive && words[clause.Predicate - 1].Upos is Upos.NOUN or Upos.PROPN) ? clause.Predicate : clause.Extent.First;
        var isAside = IsAside(clause, context);
        for (var i = last; i >= first; i--)
        {
            // An adjective ("alleged", "possible") says it of its own noun only.
            if (i == clause.Predicate || words[i].Upos == Upos.PROPN || match.Uses.Contains(i) || clause.Arguments.Any(a => i != a.Phrase.Head && a.Phrase.Words.Contains(clause.Sentence, i))
                || words[i].Upos == Upos.ADJ && (clause.Kind != PredicateKind.Nominal || i > clause.Predicate || clause.Predicate - i > AttributeReach) && context.Syntax.RoleOf(words[i].Lemma) is "hypothetical")
            {
                continue;
            }

            // "Боевики ИГИЛ (запрещена в России) захватили деревню": what stands in brackets governs nothing outside.
            if (context.Syntax.Sides == "accusative" && PhraseFinder.BracketOf(words, i) is >= 0 and var bracket && bracket != PhraseFinder.BracketOf(words, clause.Predicate))
            {
                continue;
            }

            // "In a call to a station, a man said that the group had planted a bomb", "a group calling itself X said it had …", "will free the men arrested in May": what stands before another verb governs that one.
            if (clause.Kind == PredicateKind.Finite && context.Syntax.Sides == "order" && i < SubjectOf(clause) && Enumerable.Range(i + 1, SubjectOf(clause) - i - 1).Any(w => words[w].Upos == Upos.VERB && words[w].Features.VerbForm is VerbFormFeature.Fin or VerbFormFeature.Inf))
            {
                continue;
            }

            // "Рабочие, требуя отставки мэра, перекрыли …": a converb between marks governs nothing behind them.
            if (clause.Kind == PredicateKind.Finite && context.Syntax.Sides == "accusative" && i > 0 && words[i].Features.VerbForm == VerbFormFeature.Conv && words[i - 1].Token.Form == "," && i < clause.Predicate
                && Enumerable.Range(i + 1, clause.Predicate - i - 1).FirstOrDefault(w => words[w].Token.Form == "," || words[w].Upos == Upos.SCONJ) is > 0 and var mark && words[mark].Token.Form == "," && (mark + 1 == words.Length || words[mark + 1].Upos != Upos.SCONJ))
            {
                continue;
            }

            // "An officer accused of ordering a massacre was arrested", "the unit tasked with guarding the bridge left": what is only said of the subject.
            if (clause.Kind == PredicateKind.Finite && context.Syntax.Sides == "order" && words[i].Upos == Upos.VERB && (words[i].Features.VerbForm is VerbFormFeature.Ger or VerbFormFeature.Part && Enumerable.Range(i + 1, clause.Predicate - i - 1).Any(w => words[w].Upos == Upos.AUX)
                || i > 0 && i + 1 < clause.Predicate && words[i - 1].Upos is Upos.NOUN or Upos.PROPN && words[i + 1].Upos == Upos.ADP && words[i].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } })))
            {
                continue;
            }

            // "Nurses demanding better pay blocked the road": nor what a participle between the subject and its verb says.
            if (clause.Kind == PredicateKind.Finite && context.Syntax.Sides == "order" && i > 0 && words[i] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part, Tense: not TenseFeature.Past } } && words[i - 1].Upos is Upos.NOUN or Upos.PROPN && clause.Arguments.Any(a => a.Function is Function.Actor or Function.Single && a.Phrase.Words.End == i))
            {
                continue;
            }

            // "Ordered the arrest of guards implicated in the murder": what a participle ties to its noun is not ordered.
            if (clause is { Kind: PredicateKind.Nominal, Tie: not Relation.None } && context.Syntax.Sides == "order" && i < clause.Predicate && Enumerable.Range(i + 1, clause.Predicate - i - 1).Any(w => words[w].Upos == Upos.VERB && words[w].Features is { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } && words[w - 1].Upos is Upos.NOUN or Upos.PROPN))
            {
                continue;
            }

            // "Called the offer foolish": where case tells, a noun beside a finite verb is a side of it and does not govern it.
            if (clause.Kind == PredicateKind.Finite && context.Syntax.Sides != "order" && words[i].Upos == Upos.NOUN && context.Syntax.RoleOf(words[i].Lemma) is "planned" or "demanded" or "threatened" or "denied" or "historical" or "negated")
            {
                continue;
            }

            // "უარს აქციები მოჰყვა": nor does what something comes after, of which another noun is the subject.
            if (clause is { Kind: PredicateKind.Nominal, Tie: Relation.None, Parent: { } comes } && context.Syntax.Sides == "ergative" && words[i].Upos == Upos.NOUN && context.Clauses[comes] is { Kind: PredicateKind.Finite } after
                && after.Arguments.Any(a => a is { Function: Function.Recipient, Phrase.Marker: null } && a.Phrase.Head == i) && after.Arguments.Any(a => a.Function == Function.Single && a.Phrase.Head == clause.Predicate))
            {
                continue;
            }

            // "Foiled an attempt": what was averted was only tried, which leaves no doubt that it was averted.
            if (match.Frame.Name == "foil" && words[i].Upos == Upos.NOUN && context.Syntax.RoleOf(words[i].Lemma) == "hypothetical")
            {
                continue;
            }

            // "ცუნამის საფრთხის გამო … ევაკუაცია გამოაცხადეს": what is feared is why it was done, and leaves no doubt that it was; nor does an attempt of which somebody is accused or for which he is held.
            if (clause.Kind == PredicateKind.Finite && context.Syntax.Sides != "order" && words[i].Upos == Upos.NOUN && context.Syntax.RoleOf(words[i].Lemma) == "hypothetical" && clause.Arguments.Any(a => a.Phrase.Head == i && (a.Relation == Relation.Cause || a.Relation == Relation.Location && match.Frame.Event == "ACCUSE" || a.Phrase.Marker is not null && match.Frame is { Event: "SANCTION", Mode: "convict" } or { Event: "COERCE", Mode: "arrest" })))
            {
                continue;
            }

            // "After the protests the mayor refused to resign": what only says when or why is not governed by the verb.
            if (isAside && (Math.Abs(i - clause.Predicate) > AttributeReach || (i > clause.Predicate || clause.Tie == Relation.Cause) && words[i] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin } or { VerbForm: VerbFormFeature.Part, Variant: VariantFeature.Short } } || clause.Tie == Relation.Cause && i < clause.Predicate && context.Syntax.RoleOf(words[i].Lemma) == "negated"))
            {
                continue;
            }

            // "Demonstrations demanding justice were held": what a noun's own participle demands is not the noun.
            if (clause.Kind == PredicateKind.Nominal && i > clause.Predicate && words[i].Features is { VerbForm: VerbFormFeature.Part or VerbFormFeature.Ger, Tense: not TenseFeature.Past } && context.Syntax.Sides == "order")
            {
                continue;
            }

            // "Ten died in a suspected gas attack": what killed somebody is doubted in kind only.
            if (clause.Kind == PredicateKind.Nominal && i < clause.Predicate && (clause.Predicate - i <= AttributeReach || words[i].Upos is Upos.NOUN or Upos.ADJ) && context.Syntax.RoleOf(words[i].Lemma) == "hypothetical" && match.Tolls.Any(t => t.Measure is "killed" or "injured"))
            {
                continue;
            }

            // "პროკურატურის მოთხოვნით": at whose demand; only what the noun itself is of is demanded.
            if (context.Syntax.Sides == "ergative" && words[i].Features is { Case: CaseFeature.Ins } && words[i].Upos == Upos.NOUN && !(i == clause.Predicate + 1 && clause.Tie == Relation.Genitive))
            {
                continue;
            }

            // "The council met at the request of France": what comes after an adposition tells why, not whether.
            if (clause.Kind == PredicateKind.Nominal && i > clause.Predicate && i > 0 && words[i].Upos == Upos.NOUN && words[i - 1].Upos == Upos.ADP && context.Syntax.Sides != "ergative")
            {
                continue;
            }

            // "Demanded an inquiry into the killing", "an inquiry was ordered into the killing": what is asked to be looked into has happened.
            if (clause is { Kind: PredicateKind.Nominal, Tie: Relation.Goal or Relation.Topic or Relation.Beneficiary or Relation.Genitive } or { Kind: PredicateKind.Nominal, Tie: Relation.None, Predicate: > 0 } && (clause.Tie != Relation.None || context.Syntax.RoleOf(words[clause.Predicate - 1].Lemma) == "presumes") && (i < clause.Predicate || context.Syntax.Sides == "ergative" || clause.Tie == Relation.Goal && words[i].Features.VerbForm != VerbFormFeature.Fin) && context.Syntax.RoleOf(words[i].Lemma) is "demanded" or "planned"
                && Enumerable.Range(clause.Extent.First, Math.Max(i, clause.Predicate) - clause.Extent.First).Any(w => context.Syntax.RoleOf(words[w].Lemma) == "presumes" || context.Syntax.RoleOf($"{words[w].Lemma} {words[w + 1].Lower}") == "presumes"))
            {
                return ClaimStatus.Asserted;
            }

            // "Дело о нарушении требований": where case tells, a genitive behind another noun is that noun's.
            if (clause.Kind == PredicateKind.Nominal && i > clause.Predicate + 1 && context.Syntax.Sides == "accusative" && words[i] is { Upos: Upos.NOUN, Features.Case: CaseFeature.Gen } && words[i - 1].Upos == Upos.NOUN)
            {
                continue;
            }

            // "Was called off": a verb with its small word may be another.
            var role = context.Syntax.RoleOf(words[i].Lemma);
            role = role is not null && words[i].Upos == Upos.VERB && i + 1 < words.Length && context.Syntax.RoleOf(words[i + 1].Lower) == "particle" ? context.Syntax.RoleOf(words[i].Lemma + " " + words[i + 1].Lower) ?? role : role;
            switch (role)
            {
                // "Does not plan to resign".
                case "planned" or "demanded" or "threatened" when i > clause.Extent.First && context.Syntax.IsNegation(words[i - 1]): return ClaimStatus.Negated;
                // "Announced the death of three soldiers": nobody plans what befalls people.
                case "planned" when match.Frame is { Event: "INCIDENT", Mode: "casualties" or "fire" or "accident" or "disaster" or "crime" }: continue;
                case "planned": return ClaimStatus.Planned;
                // "Is due to resign", not "cancelled due to rain".
                case "due" when i + 1 < words.Length && words[i + 1].Upos == Upos.PART: return ClaimStatus.Planned;
                case "demanded": return ClaimStatus.Demanded;
                case "threatened": return ClaimStatus.Threatened;
                case "denied": return ClaimStatus.Denied;
                // "As the curfew fails to end the unrest": what fails is there.
                case "negated" when clause.Kind == PredicateKind.Nominal && i > clause.Predicate && context.Syntax.Sides == "order" && i + 1 < words.Length && words[i + 1].Upos == Upos.PART: continue;
                case "negated": return ClaimStatus.Negated;
                case "stands" when clause.Kind == PredicateKind.Nominal && i < clause.Predicate: return ClaimStatus.Asserted;
                // "The arrest of two suspects": who is suspected, in whose arrest there is no doubt.
                case "hypothetical" when words[i].Upos == Upos.NOUN && context.ClassesOf(ReportContext.Single(clause.Sentence, i)).Contains("people"): continue;
                // "Suspected rebels killed two men": nor in what they did.
                case "hypothetical" when words[i].Upos is Upos.VERB or Upos.ADJ && words[i].Features.VerbForm is VerbFormFeature.Part or VerbFormFeature.None && match.Actors.Concat(match.Recipients).Any(p => p.Words.Contains(clause.Sentence, i) && p.Head != i): continue;
                case "hypothetical" or "ultimatum": return ClaimStatus.Hypothetical;
                case "historical": return ClaimStatus.Historical;
                // "Denied using gas".
                case "asserts" when clause.Kind == PredicateKind.Nominal && words[i].Features.VerbForm is VerbFormFeature.Part or VerbFormFeature.Ger && i > first && context.Syntax.RoleOf(words[i - 1].Lemma) is "denied" or "threatened" or "planned": continue;
                // "რეგულარულად ხდება მიწისძვრა": what happens again and again.
                case "asserts" when i > 0 && words[i - 1].Upos is Upos.ADV or Upos.ADJ && context.Syntax.RoleOf(words[i - 1].Lower) == "generic": return null;
                case "asserts" when words[i].Upos is Upos.VERB or Upos.AUX or Upos.ADJ or Upos.ADV && words[i].Features.VerbForm != VerbFormFeature.Inf:
                    // "Will go on mediating", "the withdrawal will begin".
                    return context.Syntax.Sides != "order" && words[i].Features is { Tense: TenseFeature.Fut, VerbForm: VerbFormFeature.Fin } && clause.Kind is PredicateKind.Infinitive or PredicateKind.Nominal ? ClaimStatus.Planned
                        // "Denied that gas had been used", "may have used gas".
                        : FromAbove(clause, words, context) is var content and not ClaimStatus.Planned ? content : ClaimStatus.Asserted;
                case "modal" when clause.Kind == PredicateKind.Nominal && i < clause.Predicate: return ClaimStatus.Hypothetical;
                // "Defying a ban, thousands marched": a noun governs what it is beside ("a ban on rallies"), no verb and nothing beyond one.
                case "generic" when words[i].Upos == Upos.NOUN && (clause.Kind != PredicateKind.Nominal || Enumerable.Range(Math.Min(i, clause.Predicate) + 1, Math.Abs(i - clause.Predicate) - 1).Any(w => words[w].Upos == Upos.VERB || words[w].Token.Kind == TokenKind.Punctuation)): continue;
                case "generic": return null;
                case "charge" when clause.Kind == PredicateKind.Nominal && context.Syntax.Sides == "ergative" && i == clause.Predicate + 1 && words[i].Upos == Upos.NOUN && match.Frame.Event == "INCIDENT": return null;
            }
        }

        if (IsAnnounced(match, words, context))
        {
            return ClaimStatus.Planned;
        }

        if (IsBare(match, words, context) || clause.Mood == MoodFeature.Imp && context.Syntax.Sides == "accusative")
        {
            return null;
        }

        // "ითხოვენ, რომ მინისტრი გადადგეს, პატიმრები გაათავისუფლონ": a wish tells no happening, however far its verb of wishing stands.
        var status = FromAbove(clause, words, context);
        var verb = clause is { Kind: PredicateKind.Nominal, Parent: { } governing } ? context.Clauses[governing] : clause;
        return verb is not { Kind: PredicateKind.Finite, Mood: MoodFeature.Opt } || context.Syntax.Sides != "ergative" || status != ClaimStatus.Asserted ? status
            : IsPossible(verb, words, context) ? ClaimStatus.Hypothetical
            : Intending(verb, words, context) is { } intending ? intending.IsNegated ? ClaimStatus.Negated : ClaimStatus.Planned
            : verb == clause && match.Frame.Event is not ("SUPPORT" or "REQUEST" or "ACCUSE" or "THREATEN") ? null : status;
    }

    /// <summary>Whether the clause names an age, by words of that role, or by the years, long past, of what it happened in ("в ходе войны 1992–1997 годов").</summary>
    private static bool IsOfAge(PatternMatch match, ImmutableArray<Word> words, ReportContext context)
    {
        var clause = match.Clause;
        if (context.Syntax.Sides == "accusative" && match.Frame.Event is "ASSAULT" or "INCIDENT" or "PROTEST" && context.Report.Report.Published is { } published
            && context.MentionsOf(clause.Sentence).OfType<TimeMention>().Any(t => t.Time is { Precision: TimePrecision.Year or TimePrecision.Decade, To: { Length: >= 10 } to } && clause.Extent.Contains(t.Words) && string.CompareOrdinal(to, TimeResolver.Iso(published.AddDays(-HistoricalDays))) < 0 && IsWithin(t.Words.First)))
        {
            return true;
        }

        for (var i = clause.Extent.First; i + 1 < clause.Extent.End; i++)
        {
            if (context.Syntax.IsAge(words[i], words[i + 1]))
            {
                return true;
            }
        }

        return false;

        // Whether nothing but genitives stands between an adposition that says in what and the years.
        bool IsWithin(int years)
        {
            var at = years - 1;
            while (at > clause.Extent.First && words[at].Features.Case is CaseFeature.Gen or CaseFeature.None && words[at].Upos is Upos.NOUN or Upos.ADJ or Upos.PROPN)
            {
                at--;
            }

            return at > 0 && (words[at].Upos == Upos.ADP ? at : at - 1) is var tie && tie < years - 1 && words[tie].Upos == Upos.ADP && context.Syntax.RelationOf(words[tie].Lower) is Relation.Location or Relation.Time;
        }
    }

    /// <summary>"აპირებს, (რომ) პარტია აკრძალოს": the verb of planning that what is said in a wish hangs on; null for none.</summary>
    private static Clause? Intending(Clause wish, ImmutableArray<Word> words, ReportContext context) =>
        wish is { Link: ClauseLink.Content, Parent: { } parent } && context.Clauses[parent] is { } above && above.Sentence == wish.Sentence && context.Syntax.RoleOf(words[above.Predicate].Lemma) == "planned" ? above : null;

    /// <summary>"შესაძლებელია, (რომ) სოფელი დაბომბონ": whether a word right before the clause of a wish says that it may be.</summary>
    private static bool IsPossible(Clause clause, ImmutableArray<Word> words, ReportContext context)
    {
        var last = clause.Extent.First - 1;
        while (last > 0 && (words[last].Upos == Upos.PUNCT || context.Syntax.RoleOf(words[last].Lower) == "content"))
        {
            last--;
        }

        return last >= 0 && words.Skip(Math.Max(0, last - 1)).Take(2).Any(w => context.Syntax.RoleOf(w.Lemma) is "hypothetical" or "modal");
    }

    /// <summary>Whether an adposition ties an event noun to a meeting, speech or book ("talks on the unrest"), a protest to a law.</summary>
    private static bool IsDiscussed(Clause clause, bool isProtest, ImmutableArray<Word> words, ReportContext context)
    {
        // "ცეცხლის შეწყვეტის შესახებ მოლაპარაკება": where what is on something stands behind it.
        if (context.Syntax.Sides == "ergative")
        {
            return clause.Tie == Relation.Topic && words.Skip(clause.Predicate + 2).Take(TalkReach).TakeWhile(w => w.Upos is Upos.ADJ or Upos.NOUN).Any(w => context.Syntax.RoleOf(w.Lemma) == "discussion");
        }

        var at = clause.Predicate - 1;
        while (at > clause.Extent.First && words[at].Upos is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN)
        {
            at--;
        }

        var talk = at - 1;
        // "A summit in Geneva on the unrest".
        if (talk > clause.Extent.First + 1 && char.IsUpper(words[talk].Token.Form[0]))
        {
            while (talk > clause.Extent.First + 1 && char.IsUpper(words[talk].Token.Form[0]))
            {
                talk--;
            }

            talk -= words[talk].Upos == Upos.ADP ? 1 : 0;
        }

        // "A law on rallies" regulates them, "a decree on a curfew" brings it in.
        return at > clause.Extent.First && words[at].Upos == Upos.ADP && context.Syntax.RelationOf(words[at].Lower) is Relation.Topic or Relation.Location
            && (context.Syntax.RoleOf(words[talk].Lemma) == "discussion" || isProtest && context.Syntax.RoleOf(words[talk].Lemma) == "decree");
    }

    /// <summary>Whether an event noun is what a demand beside it is for, in a clause whose verb turns the demand down ("отверг требование о выводе", "გაყვანის მოთხოვნა უარყო").</summary>
    private static bool IsDemanded(Clause clause, ImmutableArray<Word> words, ReportContext context)
    {
        var demand = clause.Tie == Relation.Genitive && context.Syntax.Sides == "ergative" ? clause.Predicate + 1 : -1;
        for (var i = clause.Predicate - 1; demand < 0 && clause.Tie == Relation.Topic && i >= Math.Max(clause.Extent.First, clause.Predicate - DemandReach); i--)
        {
            demand = words[i].Upos == Upos.ADP ? i - 1 : -1;
        }

        return demand >= 0 && demand < words.Length && words[demand].Upos == Upos.NOUN && context.Syntax.RoleOf(words[demand].Lemma) == "demanded"
            && Enumerable.Range(clause.Extent.First, clause.Extent.End - clause.Extent.First).Any(i => words[i].Upos == Upos.VERB && context.Syntax.RoleOf(words[i].Lemma) is "denied" or "negated");
    }

    /// <summary>Whether somebody or something is named, counted or pointed at, not all of a kind ("a judge", "the rebels", "two men"; not "journalists").</summary>
    private static bool IsConcrete(Phrase phrase, ReportContext context)
    {
        var words = context.Report.Sentences[phrase.Words.Sentence].Words;
        return !phrase.IsPronoun && (words[phrase.Head].Upos == Upos.PROPN || words[phrase.Words.First] is { Upos: Upos.DET or Upos.NUM } or { Features.Poss: PossFeature.Yes }
            || context.MentionsIn(phrase).Any(m => m is QuantityMention or PlaceMention or DemonymMention or ActorMention { IsNamed: true }) || context.Syntax.Sides != "order" && words[phrase.Head].Features.Number == NumberFeature.Sing);
    }

    /// <summary>Whether an event noun has no article, number or owner before it ("bombings", "torture").</summary>
    private static bool IsBare(int noun, Clause clause, ImmutableArray<Word> words)
    {
        var at = noun - 1;
        while (at >= clause.Extent.First && words[at].Upos is Upos.ADJ or Upos.NOUN or Upos.ADV)
        {
            at--;
        }

        return words[noun].Upos == Upos.NOUN && (at < clause.Extent.First || words[at].Upos is not (Upos.NUM or Upos.DET or Upos.PROPN or Upos.PART or Upos.X) && words[at].Features.Poss != PossFeature.Yes);
    }

    /// <summary>Where order tells: whether violence is told of in general, as a bare plural or mass, with nobody named or counted on either side, no place, no time and no toll in the sentence.</summary>
    private static bool IsGeneral(PatternMatch match, ImmutableArray<Word> words, ReportContext context)
    {
        var clause = match.Clause;
        if (context.Syntax.Sides != "order" || !match.Tolls.IsEmpty || words[^1].Token.Form is not ("." or "\"" or "”") || match.Responsibility is not null
            || match.Actors.Any(a => IsConcrete(a, context)) || match.Recipients.Any(r => IsConcrete(r, context)) || context.MentionsOf(clause.Sentence).Any(m => m is TimeMention { Time: { From: not null } or { To: not null } } or PlaceMention { Place: not null } or DemonymMention))
        {
            return false;
        }

        return clause.Kind switch
        {
            PredicateKind.Nominal => match.Uses.IsEmpty && words[clause.Predicate].Features.Number == NumberFeature.Plur && IsBare(clause.Predicate, clause, words) && clause.Tie is Relation.Genitive or Relation.Topic or Relation.Cause or Relation.Against or Relation.Beneficiary or Relation.Source or Relation.Despite or Relation.As,
            // "They kill priests and burn churches": what somebody does again and again, to any of a kind.
            PredicateKind.Finite => !clause.IsPassive && words[clause.Predicate].Features is { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Pres } && clause.Modal is null && match.Recipients.All(r => words[r.Head].Features.Number == NumberFeature.Plur),
            _ => false,
        };
    }

    /// <summary>The word of charge that takes a form in "-ing" with its object ("accusations of bombing a school"); -1 for none.</summary>
    private static int ChargeOf(Clause clause, ImmutableArray<Word> words, ReportContext context)
    {
        var at = clause.Predicate;
        return at > 1 && at + 1 < words.Length && words[at - 1].Upos is Upos.ADP or Upos.SCONJ && context.Syntax.RelationOf(words[at - 1].Lower) == Relation.Genitive
            && words[at].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part, Tense: not TenseFeature.Past } })
            && words[at + 1].Upos is Upos.DET or Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.ADJ && words[at - 2].Upos == Upos.NOUN && context.Syntax.RoleOf(words[at - 2].Lemma) == "charge" ? at - 2 : -1;
    }

    /// <summary>Whether an event noun only tells what somebody is accused of ("обвинили в подготовке нападения"): a word of charge stands before it, with an adposition between; fires, accidents and disasters happened.</summary>
    private static bool IsCharge(PatternMatch match, ImmutableArray<Word> words, ReportContext context)
    {
        var clause = match.Clause;
        // "Accused the police of the murder of two clerks": a deed that befell somebody who is named or counted was done, whoever did it.
        if (match.IsAlleged && !match.Recipients.IsEmpty && match.Recipients.Any(r => IsConcrete(r, context)) && (context.Syntax.Sides != "order" || IsKnown(clause.Predicate, clause, words)))
        {
            return false;
        }

        var tied = false;
        for (var i = clause.Predicate - 1; match.Frame is not { Event: "INCIDENT", Mode: "fire" or "accident" or "disaster" } && i >= Math.Max(clause.Extent.First, clause.Predicate - ChargeReach); i--)
        {
            tied |= words[i].Upos == Upos.ADP;
            if (tied && words[i].Upos != Upos.PROPN && context.Syntax.RoleOf(words[i].Lemma) == "charge" && !match.Uses.Contains(i))
            {
                return true;
            }
        }

        // "ამბოხში ედავება": or the verb that it is tied to.
        if (context.Syntax.Sides == "ergative" && clause is { Kind: PredicateKind.Nominal, Tie: Relation.Location, Parent: { } charging } && match.Frame is not { Event: "INCIDENT" } && context.Syntax.RoleOf(words[context.Clauses[charging].Predicate].Lemma) == "charge")
        {
            return true;
        }

        // "აქციის ორგანიზების ბრალდებით": where what owns stands before, the charge is the noun behind.
        for (var i = clause.Predicate + 1; context.Syntax.Sides == "ergative" && clause.Kind == PredicateKind.Nominal && words[clause.Predicate].Features.Case == CaseFeature.Gen && i < Math.Min(clause.Extent.End, clause.Predicate + ConditionReach) && words[i].Upos is Upos.NOUN or Upos.ADJ; i++)
        {
            if (words[i].Upos == Upos.NOUN && context.Syntax.RoleOf(words[i].Lemma) == "charge")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the subject of a clause stands before its verb; the verb itself where it has none of its own.</summary>
    private static int SubjectOf(Clause clause)
    {
        var subject = clause.Arguments.FirstOrDefault(a => !a.IsInherited && a.Phrase.Marker is null && a.Phrase.Head < clause.Predicate && a.Function is Function.Actor or Function.Single or Function.Undergoer);
        return subject?.Phrase.Words.First ?? clause.Predicate;
    }

    /// <summary>Whether an event noun only says when or why something else happened, itself ("after protests") or by the noun that it belongs to ("after a week of protests").</summary>
    private static bool IsAside(Clause clause, ReportContext context)
    {
        if (clause is not { Kind: PredicateKind.Nominal, Parent: { } parent })
        {
            return false;
        }

        var arguments = context.Clauses[parent].Arguments;
        var own = arguments.FirstOrDefault(a => a.Phrase.Head == clause.Predicate)?.Phrase;
        return clause.Tie is Relation.After or Relation.Cause
            || own is not null && clause.Tie == Relation.Genitive && arguments.Any(a => a.Relation is Relation.After or Relation.Cause && a.Phrase.Words.End == own.Words.First);
    }

    /// <summary>The last word that may govern an event noun: to the end of its clause; where order tells, to the next mark or subject.</summary>
    private static int GovernedTo(Clause clause, ImmutableArray<Word> words, ReportContext context)
    {
        var last = clause.Predicate;
        while (last + 1 < clause.Extent.End
            && (context.Syntax.Sides != "order" || words[last + 1].Upos is not (Upos.PUNCT or Upos.SCONJ or Upos.CCONJ) && words[last + 1].Features.PronType is not (PronTypeFeature.Prs or PronTypeFeature.Rel)))
        {
            last++;
        }

        return last;
    }

    /// <summary>"Agreed to talk provided troops were withdrawn": a verb form that stands for a condition right before the subject, or the word for "that" before it.</summary>
    private static bool IsProvided(Clause clause, ImmutableArray<Word> words, ReportContext context)
    {
        foreach (var argument in clause.Arguments)
        {
            var at = argument.Phrase.Words.First - 1;
            if (argument is { IsInherited: false, Function: Function.Actor or Function.Undergoer or Function.Single, Phrase.Marker: null } && argument.Phrase.Words.Sentence == clause.Sentence && argument.Phrase.Head < clause.Predicate && at > 0
                && context.Syntax.RoleOf(words[context.Syntax.RoleOf(words[at].Lower) == "content" ? at - 1 : at].Lower) == "condition")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The war began in 2014 and has killed thousands": what has been since a time that another clause tells.</summary>
    private static bool IsSinceThen(Clause clause, ImmutableArray<Word> words, ClaimTime? time, ReportContext context) =>
        context.Syntax.Sides == "order" && clause is { Kind: PredicateKind.Finite, IsPassive: false, Predicate: > 0 } && words[clause.Predicate - 1] is { Upos: Upos.AUX, Features: { Tense: TenseFeature.Pres, VerbForm: VerbFormFeature.Fin } }
        && time?.Quote is { } quote && context.MentionsOf(clause.Sentence).OfType<TimeMention>().Any(t => t.Part == quote.Part && t.Span == quote.Span && !clause.Extent.Contains(t.Words));

    /// <summary>Whether the clause is opened by a word of condition ("if he does not resign").</summary>
    private static bool IsCondition(Clause clause, ImmutableArray<Word> words, ReportContext context)
    {
        for (var i = clause.Extent.First; i < clause.Predicate && i < clause.Extent.First + ConditionReach; i++)
        {
            if (words[i].Upos is Upos.SCONJ or Upos.CCONJ or Upos.ADV && context.Syntax.RoleOf(words[i].Lemma) is "hypothetical" or "ultimatum")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Had the army not stepped in, …", "there would have been bloodshed", "არმია რომ არ ჩარეულიყო, აიღებდნენ": an auxiliary of the past before its subject, what would or ought to have been, a past perfect behind "that", or what would be, of which nobody says that it will.</summary>
    private static bool IsUnreal(Clause clause, ImmutableArray<Word> words, ReportContext context, bool isSaid)
    {
        if (context.Syntax.Sides == "order" && clause.Kind is PredicateKind.Finite or PredicateKind.Nominal && clause.Tie == Relation.None && WouldHave(clause, words, context))
        {
            return true;
        }

        // "რომ გამოსვლოდათ, ხოცვა-ჟლეტა მოხდებოდა": what its verb says would be.
        if (context.Syntax.Sides == "ergative" && clause is { Kind: PredicateKind.Nominal, Parent: { } parent } && context.Clauses[parent] is { Kind: PredicateKind.Finite, Link: not ClauseLink.Content } verb && !isSaid && words[verb.Predicate].Features.Mood == MoodFeature.Cnd
            && verb.Arguments.Any(a => a.Phrase.Head == clause.Predicate && a.Function is Function.Actor or Function.Single or Function.Undergoer))
        {
            return true;
        }

        if (clause.Kind != PredicateKind.Finite)
        {
            return false;
        }

        var first = words[clause.Extent.First].Token.Form == "," ? Math.Min(clause.Extent.First + 1, clause.Predicate) : clause.Extent.First;
        return context.Syntax.Sides switch
        {
            "order" => words[first].Analyses.Any(a => a is { Upos: Upos.AUX, Features.Tense: TenseFeature.Past }) && SubjectOf(clause) is var subject && subject > first && subject < clause.Predicate && words[^1].Token.Form != "?",
            "ergative" => words[clause.Predicate].Features is { Mood: MoodFeature.Cnd } && clause.Link != ClauseLink.Content && !isSaid
                || words[clause.Predicate].Features.Tense == TenseFeature.Pqp && Enumerable.Range(first + 1, Math.Max(0, clause.Predicate - first - 1)).Any(i => context.Syntax.RoleOf(words[i].Lower) == "content"),
            _ => false,
        };
    }

    /// <summary>Whether the verb group before a predicate says what would, should or ought to have been ("would have fled", "ought to have stopped").</summary>
    private static bool WouldHave(Clause clause, ImmutableArray<Word> words, ReportContext context)
    {
        var perfect = false;
        for (var i = clause.Predicate - 1; i >= clause.Extent.First && words[i].Upos is Upos.AUX or Upos.DET or Upos.ADJ or Upos.ADV or Upos.ADP or Upos.PART or Upos.PRON; i--)
        {
            if (words[i].Upos == Upos.AUX && perfect && context.Syntax.RoleOf(words[i].Lemma) is "future" or "modal")
            {
                return true;
            }

            perfect |= words[i].Upos == Upos.AUX && words[i].Analyses.Any(a => a.Features.VerbForm == VerbFormFeature.Inf) && context.Syntax.RoleOf(words[i].Lemma) != "passive";
        }

        return false;
    }

    /// <summary>"Until the prime minister resigns", "სანამ პრემიერი არ გადადგება": whether the clause is opened by a word that says until when, and lies ahead.</summary>
    private static bool IsAwaited(Clause clause, ImmutableArray<Word> words, ReportContext context) =>
        clause is { Kind: PredicateKind.Finite, Tense: not TenseFeature.Past } && Enumerable.Range(clause.Extent.First, Math.Min(ConditionReach, Math.Max(0, clause.Predicate - clause.Extent.First))).Any(i => words[i].Upos is Upos.SCONJ or Upos.CCONJ or Upos.ADP && context.Syntax.RoleOf(words[i].Lower) == "until");

    /// <summary>"უარყო, რომ საგანგებო მდგომარეობას გამოაცხადებს": whether a clause is the content of a verb of denial that is not negated itself.</summary>
    private static bool IsDeniedAbove(Clause said, ImmutableArray<Word> words, ReportContext context) =>
        said is { Link: ClauseLink.Content, Parent: { } parent } && context.Clauses[parent] is { IsNegated: false } above && above.Sentence == said.Sentence && context.Syntax.RoleOf(words[above.Predicate].Lemma) == "denied";

    /// <summary>What the clause above makes of it: "the government denies that …", "the protests may resume".</summary>
    private static ClaimStatus FromAbove(Clause clause, ImmutableArray<Word> words, ReportContext context)
    {
        var said = clause;
        if (clause is { Kind: PredicateKind.Nominal, Parent: { } governor } && context.Clauses[governor] is var verb)
        {
            said = verb;
            if (verb is { Kind: PredicateKind.Finite, Tense: TenseFeature.Fut } && verb.Arguments.Any(a => a.Phrase.Head == clause.Predicate && a.Function is not (Function.Actor or Function.Oblique))
                && !words[verb.Predicate].Analyses.Any(a => a.Features.Tense == TenseFeature.Pres && a.Upos == Upos.VERB))
            {
                return IsDeniedAbove(verb, words, context) ? ClaimStatus.Denied : ClaimStatus.Planned;
            }

            if ((verb.Modal is not null || context.Syntax.RoleOf(words[verb.Predicate].Lemma) == "modal") && verb.Arguments.Any(a => a.Phrase.Head == clause.Predicate))
            {
                return ClaimStatus.Hypothetical;
            }
        }

        var above = said is { Link: ClauseLink.Content, Parent: { } parent } ? context.Clauses[parent] : said is { Kind: PredicateKind.Nominal, Parent: null } ? Introduced(said, words, context) : null;
        if (above is null || above.Sentence != clause.Sentence)
        {
            return ClaimStatus.Asserted;
        }

        // "Rejected claims that the police had fired": what is said in the noun.
        var noun = above.Arguments.FirstOrDefault(a => a.Function == Function.Undergoer)?.Phrase.Head;
        var role = noun is { } at && context.Syntax.RoleOf($"{words[above.Predicate].Lemma} {words[at].Lemma}") is { } both ? both : context.Syntax.RoleOf(words[above.Predicate].Lemma);
        return role switch
        {
            // "არ გამორიცხავს, რომ …".
            "denied" when above.IsNegated && context.Syntax.RoleOf(words[above.Predicate].Lemma + " not") == "hypothetical" => ClaimStatus.Hypothetical,
            "denied" => above.IsNegated ? ClaimStatus.Asserted : ClaimStatus.Denied,
            "hypothetical" => ClaimStatus.Hypothetical,
            "demanded" => ClaimStatus.Demanded,
            "threatened" => ClaimStatus.Threatened,
            _ => ClaimStatus.Asserted,
        };
    }

    /// <summary>"უარყო, რომ აფეთქება იყო": the verb right before the word that opens what is said, where that has no verb but a copula; null for none.</summary>
    private static Clause? Introduced(Clause noun, ImmutableArray<Word> words, ReportContext context)
    {
        for (var i = noun.Predicate - 1; i > 1; i--)
        {
            if (words[i].Upos == Upos.VERB && words[i].Features.VerbForm == VerbFormFeature.Fin)
            {
                return null;
            }

            if (context.Syntax.RoleOf(words[i].Lower) == "content")
            {
                return context.ClausesOf(noun.Sentence).LastOrDefault(c => c.Kind == PredicateKind.Finite && c.Predicate < i && i - c.Predicate <= 2);
            }
        }

        return null;
    }

    /// <summary>Whether a noun's phrase points to something known: an article of that kind, "his", a number.</summary>
    private static bool IsKnown(int noun, Clause clause, ImmutableArray<Word> words)
    {
        var at = noun - 1;
        while (at >= clause.Extent.First && words[at].Upos is Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.ADV)
        {
            at--;
        }

        return at >= clause.Extent.First && (words[at].Upos is Upos.NUM || words[at].Upos == Upos.DET && words[at].Features.Definite != DefiniteFeature.Ind || words[at].Features.Poss == PossFeature.Yes || words[at].Upos == Upos.PART);
    }

    /// <summary>"Ministers to meet in Oslo", "Peru to send troops": in a headline an infinitive behind its own side, where no verb stands before it.</summary>
    private static bool IsAnnounced(PatternMatch match, ImmutableArray<Word> words, ReportContext context) =>
        context.Syntax.Sides == "order" && match.Clause is { Kind: PredicateKind.Infinitive, Predicate: > 1 } clause && clause.Arguments.Any(a => a is { Function: Function.Actor or Function.Undergoer, IsInherited: false, Phrase.Marker: null } && (match.Actors.Contains(a.Phrase) || match.Recipients.Contains(a.Phrase)) && a.Phrase.Words.First == clause.Extent.First && words[a.Phrase.Words.End].Upos == Upos.PART)
        && words[clause.Extent.First..].TakeWhile(w => w.Token.Form is not ("," or ";") && w.Upos is not (Upos.SCONJ or Upos.CCONJ)).All(w => w is not ({ Upos: Upos.AUX, Features.VerbForm: VerbFormFeature.Fin } or { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin }));

    /// <summary>An infinitive that no word makes real or possible ("taught how to attack"), save what people do by saying or gathering ("met to demand").</summary>
    private static bool IsBare(PatternMatch match, ImmutableArray<Word> words, ReportContext context)
    {
        var clause = match.Clause;
        if (clause.Kind != PredicateKind.Infinitive || match.Frame.Event is "PROTEST" or "REQUEST" or "ACCUSE" or "CONSULT" && !match.Actors.IsEmpty)
        {
            return false;
        }

        // "Prompted the guards to open fire": they did.
        if (clause.Predicate > 0 && words[clause.Predicate - 1].Upos == Upos.PART && Enumerable.Range(clause.Extent.First, clause.Predicate - clause.Extent.First).Any(i => words[i].Upos == Upos.VERB && context.Syntax.RoleOf(words[i].Lemma) == "causes"))
        {
            return false;
        }

        // "The retreat allowed rebels to seize the town": what happened, not what somebody, a law or a deal permits, let it happen.
        if (clause.Predicate > 0 && words[clause.Predicate - 1].Upos == Upos.PART && context.ClausesOf(clause.Sentence).Any(c => c is { Kind: PredicateKind.Finite, Tense: TenseFeature.Past, IsNegated: false, Modal: null } && c.Predicate < clause.Predicate && c.Extent == clause.Extent && context.Syntax.RoleOf(words[c.Predicate].Lemma + " " + words[clause.Predicate - 1].Lower) == "causes"
            && c.Arguments.Any(a => a.Function == Function.Actor) && c.Arguments.Where(a => a.Function == Function.Actor).All(a => !a.Phrase.IsPronoun && words[a.Phrase.Head].Upos == Upos.NOUN && context.Syntax.RoleOf(words[a.Phrase.Head].Lemma) != "decree" && !context.ClassesOf(a.Phrase).Any(k => k is "people" or "crowd" or "state" or "office" or "organisation" or "armed" or "place" or "media" or "count"))))
        {
            return false;
        }

        for (var i = clause.Predicate - 1; i >= Math.Max(clause.Extent.First, clause.Predicate - 3); i--)
        {
            // "Had no choice but to fire"; "saw soldiers shoot".
            if (words[i].Upos == Upos.AUX || context.Syntax.RoleOf(words[i].Lemma) == "compels" || context.Syntax.RoleOf(words[i].Lower) == "except" && i > 0 && words[i - 1].Upos == Upos.NOUN
                || context.Syntax.RoleOf(words[i].Lemma) == "about" && context.Syntax.Sides == "order" && words[clause.Predicate - 1].Upos != Upos.PART)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"The premier proclaimed martial law", "the governor announced a curfew": who does it by saying so is who acts, and nobody's source.</summary>
    private static bool IsOwnDeed(Attribution saying, PatternMatch match, ImmutableArray<Party> actors, ReportContext context)
    {
        if (saying is not { Cue: { } cue, Source.Quote: { } source } || match.Responsibility is not null || match.Frame.Event is not ("COERCE" or "SANCTION" or "MOBILIZE" or "RETREAT" or "AID") || !actors.Any(a => a.Quote is { } side && side.Part == source.Part && side.Span.Overlaps(source.Span)))
        {
            return false;
        }

        var (sentence, words) = context.Report.Sentences[match.Clause.Sentence];
        var said = sentence.Part == cue.Part ? Enumerable.Range(0, words.Length).FirstOrDefault(i => words[i].Span == cue.Span, -1) : -1;
        return said >= 0 && (said == match.Clause.Predicate || match.Uses.Contains(said) || match.Clause.Kind == PredicateKind.Nominal && said < match.Clause.Predicate
            && !Enumerable.Range(said + 1, match.Clause.Predicate - said - 1).Any(i => words[i].Upos is Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.PUNCT));
    }

    /// <summary>"Marchers demanding better pay blocked the port": what a participle right behind the doer says of him is not where the deed is told from.</summary>
    private static bool IsOfDoer(Attribution saying, PatternMatch match, ReportContext context)
    {
        var (sentence, words) = context.Report.Sentences[match.Clause.Sentence];
        if (context.Syntax.Sides != "order" || match.Clause.Kind != PredicateKind.Finite || saying is not { Cue: { } cue, Source.Quote: { } source } || cue.Part != sentence.Part)
        {
            return false;
        }

        var said = Enumerable.Range(0, words.Length).FirstOrDefault(i => words[i].Span == cue.Span, -1);
        return said > 0 && said < match.Clause.Predicate && words[said].Features is { VerbForm: VerbFormFeature.Part or VerbFormFeature.Ger, Tense: not TenseFeature.Past }
            && match.Clause.Arguments.Any(a => a is { Function: Function.Actor, IsInherited: false } && a.Phrase.Words.Sentence == match.Clause.Sentence && a.Phrase.Words.End == said && source.Span.Overlaps(context.SpanOf(match.Clause.Sentence, a.Phrase.Head)));
    }

    /// <param name="trigger">The word that tells the happening.</param>
    /// <param name="attributions">Who says what in the report.</param>
    /// <param name="isDeed">Whether a saying is itself what happened.</param>
    /// <param name="context">The report.</param>
    /// <param name="country">Where it happened.</param>
    private static ImmutableArray<ClaimSource> Chain(Quote trigger, ImmutableArray<Attribution> attributions, Func<Attribution, bool> isDeed, ReportContext context, string? country)
    {
        // Of equally near ones the last is nested deepest.
        var innermost = attributions.Where(a => a.IsSaying && a.Content.Any(c => c.Part == trigger.Part && c.Span.Contains(trigger.Span))).Reverse().OrderBy(a => a.Content.Sum(c => c.Span.Length)).FirstOrDefault();
        var chain = new List<ClaimSource>();
        for (var current = innermost; current is not null && chain.Count < 8; current = current.Parent is { } parent ? attributions[parent] : null)
        {
            if (isDeed(current))
            {
                continue;
            }

            var source = new ClaimSource(current.Source?.Name ?? "unnamed", current.Source?.Kind ?? "unnamed", current.Source?.Quote, current.Cue);
            source = source.Kind == "official" ? Of(source, context, country) : source;
            if (chain.Count == 0 || chain[0].Source != source.Source)
            {
                chain.Insert(0, source);
            }
        }

        return [.. chain];
    }

    /// <summary>A sayer of state with the office that he holds and the country that it is of.</summary>
    private static ClaimSource Of(ClaimSource source, ReportContext context, string? country)
    {
        var (office, own) = source.Quote is { } quote ? context.OfficeIn(quote) : default;
        return source with { Office = office, Country = own ?? context.CountryOf(office ?? source.Source) ?? country };
    }
}
