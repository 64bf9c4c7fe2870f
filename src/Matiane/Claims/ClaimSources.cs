using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>Who says so: the chain of sayers of a claim.</summary>
internal static class ClaimSources
{
    /// <summary>"The premier proclaimed martial law", "the governor announced a curfew": who does it by saying so is who acts, and nobody's source.</summary>
    public static bool IsOwnDeed(Attribution saying, PatternMatch match, ImmutableArray<Party> actors, ReportContext context)
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
    public static bool IsOfDoer(Attribution saying, PatternMatch match, ReportContext context)
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
    public static ImmutableArray<ClaimSource> Of(Quote trigger, ImmutableArray<Attribution> attributions, Func<Attribution, bool> isDeed, ReportContext context, string? country)
    {
        // Of equally near ones the last is nested deepest.
        var innermost = attributions.Where(a => a.IsSaying && a.Content.Any(c => c.Part == trigger.Part && c.Span.Contains(trigger.Span))).Reverse().OrderBy(a => a.Content.Sum(c => c.Span.Length)).FirstOrDefault();
        var chain = new List<ClaimSource>();
        for (var current = innermost; current is not null && chain.Count < 8; current = current.Parent is { } parent ? attributions[parent] : null)
        {
            // "Police said the man allegedly fled": somebody's own word, whatever he doubts of it.
            if (isDeed(current) || current is { Source: null, Parent: not null })
            {
                continue;
            }

            var source = new ClaimSource(current.Source?.Name ?? "unnamed", current.Source?.Kind ?? "unnamed", current.Source?.Quote, current.Cue);
            source = source.Kind == "official" ? WithOffice(source, context, country) : source;
            if (chain.Count == 0 || chain[0].Source != source.Source)
            {
                chain.Insert(0, source);
            }

            if (current.Outlet is { } outlet && chain[0].Source != outlet.Name)
            {
                chain.Insert(0, new ClaimSource(outlet.Name, outlet.Kind, outlet.Quote, current.Cue));
            }
        }

        return [.. chain];
    }

    /// <summary>"A doctor put the number of dead at seven", "полиция оценила число участников в шесть тысяч": who gives a figure by a verb that only gives figures; empty for nobody.</summary>
    public static ImmutableArray<ClaimSource> OfFigure(PatternMatch match, ReportContext context)
    {
        var (sentence, words) = context.Report.Sentences[match.Clause.Sentence];
        foreach (var clause in context.ClausesOf(match.Clause.Sentence))
        {
            if (clause is not { Kind: PredicateKind.Finite, IsPassive: false, IsNegated: false } || context.Syntax.RoleOf(words[clause.Predicate].Lemma + " figure") != "tells" || !(clause.Predicate == match.Clause.Predicate || match.Uses.Contains(clause.Predicate) || match.Clause.Kind == PredicateKind.Nominal && (clause.Extent.Contains(match.Clause.Sentence, match.Clause.Predicate) || match.Clause.Predicate > clause.Predicate && !context.ClausesOf(match.Clause.Sentence).Any(c => c.Kind == PredicateKind.Finite && c.Predicate > clause.Predicate && c.Predicate < match.Clause.Predicate))))
            {
                continue;
            }

            var teller = clause.Arguments.FirstOrDefault(a => a is { Function: Function.Actor, Phrase.Marker: null })?.Phrase;
            // "Police put nine men behind bars": who does the deed by that verb gives no figure.
            if (teller is not null && clause.Predicate == match.Clause.Predicate && match.Frame.Event is not ("INCIDENT" or "PROTEST") && match.Actors.Contains(teller))
            {
                continue;
            }

            teller = teller is { IsPronoun: true } ? context.Referent(teller) : teller;
            if (teller is not null && context.ClassesOf(teller).Any(c => c is "state" or "office" or "people" or "organisation" or "media") && ClaimParties.Of([teller], context) is [var party, ..])
            {
                return [OfParty(party) with { Cue = new Quote(sentence.Part, words[clause.Predicate].Span) }];
            }
        }

        return [];
    }

    /// <summary>Somebody who is a side of a clause as who says it.</summary>
    public static ClaimSource OfParty(Party party) =>
        new(party.Name ?? "unnamed", party.Sector is "GOV" or "MIL" or "COP" or "SPY" or "LEG" or "JUD" ? "official" : party.Sector is "MED" or "JRN" ? "media" : party.Kind == ActorKind.Person ? "person" : "organisation", party.Quote, null) { Country = party.Sector is "GOV" or "MIL" or "COP" ? party.Country : null };

    /// <summary>A sayer of state with the office that he holds and the country that it is of.</summary>
    private static ClaimSource WithOffice(ClaimSource source, ReportContext context, string? country)
    {
        var (office, own) = source.Quote is { } quote ? context.OfficeIn(quote) : default;
        return source with { Office = office, Country = own ?? context.CountryOf(office ?? source.Source) ?? country };
    }
}
