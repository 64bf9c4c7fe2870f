using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Claims;

/// <summary>Makes one claim from one match.</summary>
internal static class ClaimMaker
{
    private const int MutualReach = 4;

    /// <summary>Whether one person damages a private thing, in a report that tells of no crowd.</summary>
    private static bool IsPrivateDamage(PatternMatch match, ReportContext context) =>
        match.Frame.Name == "vandalise" && !match.Actors.IsEmpty && match.Actors.All(a => context.Report.Sentences[a.Words.Sentence].Words[a.Head].Features.Number != NumberFeature.Plur && context.ClassesOf(a) is var classes && !classes.Contains("crowd") && !classes.Contains("CVLOPP"))
        && !match.Recipients.IsEmpty && match.Recipients.All(r => !context.ClassesOf(r).Any(c => c is "state" or "office" or "place" or "base" or "organisation" or "media")) && !Enumerable.Range(0, context.Report.Sentences.Length).Any(context.NamesCrowd);

    /// <summary>The claim of a match; null when the form says neither that it happened nor that it is planned, demanded, feared.</summary>
    public static Claim? Make(string id, PatternMatch match, ClaimPlace? place, ReportContext context, ImmutableArray<Attribution> attributions)
    {
        var (sentence, words) = context.Report.Sentences[match.Clause.Sentence];
        var (actors, recipients) = (ClaimParties.Of([.. ClaimSides.Doers(match, context).Where(a => !ClaimSides.IsMereSayer(a, match, context, attributions))], context), ClaimParties.Of(ClaimSides.Sufferers(match, context, attributions), context, match.Frame.RecipientClasses));
        recipients = [.. recipients.Where(r => actors.All(a => a.Quote != r.Quote))];
        // "Стороны обвинили друг друга": each is whom the other does it to.
        recipients = recipients.IsEmpty && IsMutual(match, words, context) ? actors : recipients;
        var (kind, mode) = (match.Frame.Event, match.Frame.Mode);
        if (actors.IsEmpty && (match.Frame.Agentless ?? OfNobody(match, words, context)) is { } agentless && !match.Actors.Any(context.IsWeapon))
        {
            var parts = agentless.Split('/');
            (kind, mode) = (parts[0], parts.Length > 1 ? parts[1] : null);
        }

        // "A man smashed the window of her car": what one private person damages that is nobody's symbol is a crime.
        if (kind == "PROTEST" && mode == "vandalize" && IsPrivateDamage(match, context))
        {
            (kind, mode) = ("INCIDENT", "crime");
        }

        var trigger = new Quote(sentence.Part, words[match.Trigger ?? match.Clause.Predicate].Span);
        var time = ClaimTimes.Of(match, context, attributions);
        // "Demanded A and B": B is demanded too, by who demands and on the same word.
        var said = ClaimSources.Of(kind == "REQUEST" ? new Quote(sentence.Part, words[match.Clause.Predicate].Span) : trigger, attributions, a => ClaimSources.IsOwnDeed(a, match, actors, context) || ClaimSources.IsOfDoer(a, match, context), context, place?.Place.Country);
        // "The Interior Ministry said 87 had been held: … Omsk – 12": below a heading, by whose word it is.
        said = said.IsEmpty && match.Line is { Heading: var heading } && heading.Sentence != match.Clause.Sentence && context.Report.Sentences[heading.Sentence].Sentence.Part == sentence.Part ? ClaimSources.Of(new Quote(sentence.Part, context.SpanOf(heading.Sentence, heading.First)), attributions, static _ => false, context, place?.Place.Country) : said;
        if (ClaimStatusReader.Of(match, context, time, !said.IsEmpty) is not { } status)
        {
            return null;
        }

        // "The search, suspended because of a storm, will resume on Friday": what has happened was on no day to come.
        if (status == ClaimStatus.Asserted && (kind == "ASSAULT" || kind == "INCIDENT" && mode is "disaster" or "accident" or "fire" or "casualties" or "crime") && ClaimTimes.IsAhead(time?.Time.From, context))
        {
            time = ClaimTimes.OfReport(context);
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

        var counts = ClaimCounts.Of(match, context);
        if (said.IsEmpty && !counts.IsEmpty && ClaimSources.OfFigure(match, context) is { IsEmpty: false } tellers)
        {
            said = tellers;
            actors = [.. actors.Where(a => said.All(t => t.Quote != a.Quote))];
        }

        // "The death toll could rise": nobody has died of it.
        if (match.Frame.RecipientMeasure is not null && (recipients.IsEmpty || !match.Uses.IsEmpty) && counts.IsEmpty && match.Clause.Kind == PredicateKind.Nominal
            && context.ClausesOf(match.Clause.Sentence).Any(c => (c.Modal is not null || c.Tense == TenseFeature.Fut && !match.Uses.IsEmpty) && c.Arguments.Any(a => a.Phrase.Head == match.Clause.Predicate)))
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
            Actors = mode == "visit" ? actors : ClaimParties.Located(actors, recipients, place, kind == "CONSULT"),
            // "США внесли в список судей": whom a country restricts by name is not of it.
            Recipients = kind == "COERCE" && mode == "restrict" && place is { Place: { Precision: PlacePrecision.Country, Country: { } land }, Quote: { } where } && actors.Any(a => a.Country == land && a.Quote is { } side && side.Part == where.Part && side.Span.Contains(where.Span)) ? recipients : ClaimParties.Located(recipients, actors, place, kind == "CONSULT"),
            Acled = status == ClaimStatus.Asserted ? AcledRule.Of(kind, mode, match.Frame.Acled, actors, match.Frame.Event == "ASSAULT" ? recipients : [.. recipients, .. ClaimParties.Of([.. match.Tolls.SelectMany(t => t.Phrases)], context)], counts, match.Recipients.Any(context.IsBase), match.Frame.RecipientMeasure is "killed" or "injured" || match.Tolls.Any(t => t.Measure is "killed" or "injured"), match.Recipients.Any(context.IsProminent)) : null,
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

    /// <summary>"Рабочему сломало ногу": where case tells, what a verb of nobody in the neuter does to somebody is no deed; null for any other match.</summary>
    private static string? OfNobody(PatternMatch match, ImmutableArray<Word> words, ReportContext context) =>
        context.Syntax.Sides == "accusative" && match is { Frame.Name: "beat", Clause: { Kind: PredicateKind.Finite, IsPassive: false } told } && words[told.Predicate].Features is { Gender: GenderFeature.Neut, Tense: TenseFeature.Past } && told.Arguments.All(a => a.Function is not (Function.Actor or Function.Single)) ? "INCIDENT/casualties" : null;

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
            Attribution = ClaimSources.Of(c.Quote.Value, attributions, _ => false, context, claim.Place?.Place.Country),
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
            ? ClaimParties.Of([.. denial.Arguments.Where(a => a is { Function: Function.Actor, Phrase.Marker: null } && context.MentionsIn(a.Phrase).OfType<ActorMention>().Any(m => m.Class == "armed" || m.Sector is "MIL" or "COP" or "SPY" or "REB" or "PRM")).Select(a => a.Phrase)], context)
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

    /// <summary>Whether a word after the verb says what it is done for want of ("unless", where order tells also "if … not").</summary>
    private static bool HasUltimatum(Clause clause, ImmutableArray<Word> words, ReportContext context)
    {
        for (var i = clause.Predicate + 1; i < words.Length; i++)
        {
            if (context.Syntax.RoleOf(words[i].Lower) == "ultimatum")
            {
                return true;
            }

            // "Would recall its envoy if they were not freed".
            if (context.Syntax.Sides == "order" && words[i].Upos == Upos.SCONJ && context.Syntax.RoleOf(words[i].Lower) == "hypothetical" && words.Skip(i + 1).TakeWhile(w => w.Token.Kind != TokenKind.Punctuation).Any(context.Syntax.IsNegation))
            {
                return true;
            }
        }

        return false;
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
}
