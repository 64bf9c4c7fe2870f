using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Patterns;

namespace Matiane.Claims;

/// <summary>Weighs the places that a happening whose clause names none may have been at.</summary>
/// <remarks>
/// What the rules of <see cref="ClaimPlaces"/> say is one candidate, and which rule said it one sign of it. The others are where the last happening was, where the report
/// begins, the country that it speaks of most, those of the doers, and each place that it has named so far. A table fitted on reports with known places weighs their signs.
/// </remarks>
internal sealed class PlaceWeigher
{
    private const double ManyTowns = 4;
    private const int LongAgoDays = 30;

    private readonly Claim claim;
    private readonly PatternMatch match;
    private readonly ReportContext context;
    private readonly PlacingTable table;
    private readonly List<(ClaimPlace Place, ImmutableArray<PlaceSign>.Builder Signs)> candidates = [];

    // Whether the claim is of words or of deeds, and how far it stands behind the last one.
    private readonly string way;
    private readonly string behind;

    private PlaceWeigher(Claim claim, PatternMatch match, ReportContext context, PlacingTable table)
    {
        (this.claim, this.match, this.context, this.table) = (claim, match, context, table);
        way = WayOf(claim.Event);
        behind = context.LastPlace is { } last ? Distance(last.Sentence) : "none";
    }

    /// <summary>The candidates of a claim whose sentence gives no reason for a place, the likeliest first; empty for others.</summary>
    /// <param name="claim">The claim, at the place that the rules say.</param>
    /// <param name="match">The match it was made of.</param>
    /// <param name="context">Its report, with what was told before the claim.</param>
    /// <param name="table">The weights.</param>
    public static ImmutableArray<PlaceCandidate> Of(Claim claim, PatternMatch match, ReportContext context, PlacingTable table) =>
        claim.Place is { Default: not null } ruled ? new PlaceWeigher(claim, match, context, table).Weigh(ruled) : [];

    private ImmutableArray<PlaceCandidate> Weigh(ClaimPlace ruled)
    {
        Rule(ruled);
        Last();
        Report();
        Doers();
        Named();
        foreach (var (place, signs) in candidates)
        {
            Kind(place.Place, signs);
        }

        return [.. candidates.Select(c => new PlaceCandidate(c.Place, c.Signs.ToImmutable())).OrderByDescending(c => table.Of(c.Signs))];
    }

    /// <summary>What the rules say.</summary>
    private void Rule(ClaimPlace ruled)
    {
        Add(ruled, "rule", ruled.Default switch { PlaceDefault.National => "national", PlaceDefault.Report => "report", _ => "governing" });
        Add(ruled, "rule-at", behind);
        Add(ruled, "rule-kind", KindOf(ruled.Place));
        if (ruled.Quote is { } named && SentenceOf(named) is { } sentence)
        {
            AddBond(ruled, "rule-in", sentence);
        }

        AddCountry(ruled.Place.Country, "rule-country", "");
    }

    /// <summary>Where the last happening was.</summary>
    private void Last()
    {
        if (context.LastPlace is { Place: var last })
        {
            var place = last.Again() with { Default = null };
            Add(place, "last", behind);
            Add(place, "last-" + KindOf(last.Place), behind);
            Add(place, WayOf(context.LastEvent!) == "words" ? "last-words" : "last-deed", way);
            AddCountry(last.Place.Country, "last-country", "");
        }

        if (context.LastTold is { Place: var told, Sentence: var at })
        {
            AddBond(told.Again() with { Default = null }, "told", at);
        }
    }

    /// <summary>Where the report's first happening was, and the country that it speaks of most.</summary>
    private void Report()
    {
        if (context.FirstPlace is { } first)
        {
            Add(first.Again() with { Default = null }, "first", "");
        }

        AddCountry(context.MostSpokenOf, "home", "");
    }

    /// <summary>The countries of those who act.</summary>
    private void Doers()
    {
        foreach (var country in claim.Actors.Select(a => a.Country).Distinct(StringComparer.Ordinal))
        {
            AddCountry(country, "doer", way);
        }
    }

    /// <summary>The places that the report named in the sentences before.</summary>
    private void Named()
    {
        var clause = match.Clause;
        PlaceMention? last = null, first = null;
        foreach (var (mention, _, _) in context.GoverningPlaces)
        {
            // Those of its own sentence the rules have looked at.
            if (mention.Words.Sentence < clause.Sentence && !context.IsAddressed(mention))
            {
                last = mention;
                first ??= Distance(mention.Words.Sentence) != "paragraph" ? mention : null;
                Mention(mention);
            }
        }

        if (last is not null)
        {
            Add(Inferred(last), "last-named", Distance(last.Words.Sentence));
            AddBond(Inferred(last), "last-named-in", last.Words.Sentence);
        }

        if (first is not null)
        {
            Add(Inferred(first), "first-named", Distance(first.Words.Sentence));
        }
    }

    private void Mention(PlaceMention mention)
    {
        var signs = Candidate(Inferred(mention)).Signs;
        Once(signs, "named", PlaceTies.TieOf(mention, context).ToString());
        if (context.HasHappened(mention))
        {
            Once(signs, "happened", "");
        }

        if (PlaceOwners.IsOfOther(mention, match, context))
        {
            Once(signs, "of-other", "");
        }

        if (context.IsVoiced(mention))
        {
            Once(signs, "voiced", way);
        }
    }

    /// <summary>What a place is, and how it goes with what is told.</summary>
    private void Kind(Place place, ImmutableArray<PlaceSign>.Builder signs)
    {
        var kind = KindOf(place);
        var (ofPlace, ofCountry) = context.FocusOn(place);
        signs.Add(new("kind", kind, 1));
        signs.Add(new(kind, way, 1));
        signs.Add(new("focus", kind, ofPlace));
        signs.Add(new("country-focus", "", ofCountry));
        if (place.Precision != PlacePrecision.Country)
        {
            return;
        }

        signs.Add(new("country-event", claim.Event, 1));
        signs.Add(new("country-at", behind, 1));
        signs.Add(new("country-status", claim.Status.ToString(), 1));
        signs.Add(new("country-towns", "", Math.Min(1, context.TownsTold / ManyTowns)));
        foreach (var source in claim.Attribution)
        {
            signs.Add(new("country-sayer", source.Kind, 1));
        }

        if (context.DaysSince(claim.Time?.Time.From) > LongAgoDays)
        {
            signs.Add(new("country-long-ago", "", 1));
        }

        foreach (var sector in claim.Actors.Select(a => a.Sector ?? "").Distinct(StringComparer.Ordinal))
        {
            signs.Add(new("country-doer", sector, 1));
        }
    }

    /// <summary>How far a sentence stands before the claim's.</summary>
    private string Distance(int sentence)
    {
        var (own, its) = (context.Report.Sentences[match.Clause.Sentence].Sentence, context.Report.Sentences[sentence].Sentence);
        return match.Clause.Sentence == sentence ? "sentence"
            : context.HasParagraphs && (own.Part, own.Paragraph) != (its.Part, its.Paragraph) ? "paragraph"
            : match.Clause.Sentence - sentence == 1 ? "next" : "near";
    }

    /// <summary>"In Gabu hundreds marched. Troops fired into the air.": a sign of what an earlier sentence of the claim's own paragraph tells, in a report that has several.</summary>
    private void AddBond(ClaimPlace place, string sign, int sentence)
    {
        var (own, its) = (context.Report.Sentences[match.Clause.Sentence].Sentence, context.Report.Sentences[sentence].Sentence);
        if (context.IsParted && sentence < match.Clause.Sentence && (own.Part, own.Paragraph) == (its.Part, its.Paragraph))
        {
            Add(place, sign, match.Clause.Sentence - sentence == 1 ? "next" : "paragraph");
        }
    }

    /// <summary>The sentence that a quoted place stands in.</summary>
    private int? SentenceOf(Quote quote)
    {
        for (var s = 0; s < context.Report.Sentences.Length; s++)
        {
            if (context.Report.Sentences[s].Sentence is var sentence && sentence.Part == quote.Part && sentence.Span.Contains(quote.Span))
            {
                return s;
            }
        }

        return null;
    }

    private void AddCountry(string? code, string sign, string of)
    {
        // A country that a report never names is not where its happenings were.
        if (code is not null && context.Gazetteer.Country(code) is { } country && (context.Speaks(code) || candidates.Exists(c => c.Place.Place == country)))
        {
            Add(new ClaimPlace(null, country, true), sign, of);
        }
    }

    private void Add(ClaimPlace place, string sign, string of) => Candidate(place).Signs.Add(new PlaceSign(sign, of, 1));

    private (ClaimPlace Place, ImmutableArray<PlaceSign>.Builder Signs) Candidate(ClaimPlace place)
    {
        foreach (var candidate in candidates)
        {
            if (candidate.Place.Place == place.Place)
            {
                return candidate;
            }
        }

        candidates.Add((place, ImmutableArray.CreateBuilder<PlaceSign>()));
        return candidates[^1];
    }

    private static void Once(ImmutableArray<PlaceSign>.Builder signs, string name, string of)
    {
        var sign = new PlaceSign(name, of, 1);
        if (!signs.Contains(sign))
        {
            signs.Add(sign);
        }
    }

    private static ClaimPlace Inferred(PlaceMention mention) => new(new Quote(mention.Part, mention.Span), mention.Place!, true);

    private static string WayOf(string happening) => happening is "ACCUSE" or "REQUEST" or "REJECT" or "THREATEN" or "SUPPORT" or "CONSULT" or "AGREE" or "CONCEDE" or "SANCTION" ? "words" : "deed";

    private static string KindOf(Place place) => place.Precision switch
    {
        PlacePrecision.Country => "country",
        PlacePrecision.Admin1 or PlacePrecision.Region => "region",
        _ => "town",
    };
}
