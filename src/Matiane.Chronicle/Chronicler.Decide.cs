using Matiane.Chronicle.Deriving;
using Matiane.Chronicle.Joining;
using Matiane.Chronicle.Model;
using Matiane.Chronicle.Store;
using Matiane.Exchange;

namespace Matiane.Chronicle;

public sealed partial class Chronicler
{
    /// <summary>Keeps a decision and lets it take effect.</summary>
    /// <returns>The decision, with its id and the addresses of the claims that it speaks of.</returns>
    /// <exception cref="ArgumentException">It is none that can be made; the message says why.</exception>
    public Decision Decide(DecisionRequest asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        using var writer = store.Write();
        var earlier = StandingDecisions.All(writer);
        var made = Made(asked, new ReadView(writer, StandingDecisions.Present(writer), null), earlier) with
        {
            Id = FormattableString.Invariant($"k{earlier.Length + 1}"),
            At = After(earlier.Select(d => d.Decision.At).DefaultIfEmpty().Max()),
        };
        var facts = writer.Decisions();
        var undone = made.Kind == DecisionKind.Undo ? facts.First(f => f.Decision.Id == made.Target) : null;
        var fact = new DecisionFact(made, undone is null ? Mark(writer, made.Target) : null, made.Other is { } other ? Mark(writer, other) : null);
        writer.Append(fact);
        Derive(writer, [.. Touched(fact, facts).Distinct(StringComparer.Ordinal)]);
        writer.Commit();
        return made;
    }

    private DateTimeOffset After(DateTimeOffset last)
    {
        // The order of decisions is the order of their times: no two have the same.
        var now = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        return now > last ? now : last.AddMilliseconds(1);
    }

    private Decision Made(DecisionRequest asked, ReadView view, IReadOnlyList<DecisionStanding> earlier)
    {
        var decision = new Decision("", asked.Kind, asked.Target, asked.Who, default) { Why = asked.Why };
        switch (asked.Kind)
        {
            case DecisionKind.Undo:
                var undone = earlier.FirstOrDefault(d => d.Decision.Id == asked.Target) ?? throw new ArgumentException($"There is no decision '{asked.Target}'.");
                return undone.Decision.UndoneBy is { } by ? throw new ArgumentException($"'{asked.Target}' was undone already, by {by}.") : decision;
            case DecisionKind.Join:
                var (one, other) = (Of(view, asked.Target), Of(view, asked.Other ?? throw new ArgumentException("A join takes two events.")));
                return one.Event == other.Event
                    ? throw new ArgumentException($"Both stand in event {one.Event} already.")
                    : decision with { Target = one.Claim, Other = other.Claim };
            case DecisionKind.Split:
                return Split(asked, view, decision);
            case DecisionKind.Correct:
                return Corrected(asked, decision with { Target = ClaimOf(view, asked.Target) });
            case DecisionKind.Note when string.IsNullOrWhiteSpace(asked.Why):
                throw new ArgumentException("A note needs words.");
            case DecisionKind.Note:
                return decision with { Target = Of(view, asked.Target).Claim };
            default:
                return decision with { Target = ClaimOf(view, asked.Target) };
        }
    }

    private static Decision Split(DecisionRequest asked, ReadView view, Decision decision)
    {
        var claim = ClaimOf(view, asked.Target);
        var whole = view.Event(asked.Other ?? claim) ?? throw new ArgumentException($"There is no event '{asked.Other}'.");
        return !whole.Event.Claims.Contains(claim) ? throw new ArgumentException($"'{claim}' does not stand in event {whole.Event.Id}.")
            : whole.Event.Claims.FirstOrDefault(c => c != claim) is { } rest ? decision with { Target = claim, Other = rest }
            : throw new ArgumentException($"'{claim}' is the only claim of event {whole.Event.Id}.");
    }

    private Decision Corrected(DecisionRequest asked, Decision decision)
    {
        var value = asked.Field == "place" && asked.Value is { } name && !name.Contains(';', StringComparison.Ordinal) ? PlaceValue(name) : asked.Value;
        return Corrections.Problem(asked.Field, value) is { } problem ? throw new ArgumentException(problem) : decision with { Field = asked.Field, Value = value };
    }

    private string PlaceValue(string name) => ScopeOf(name).Places is [var place]
        ? FormattableString.Invariant($"{place.Name};{place.Country};{place.Latitude};{place.Longitude};{ClaimsJson.Precision(place.Precision)}")
        : throw new ArgumentException($"The gazetteer has no place '{name}'.");

    /// <summary>The claim that is meant by an address, or by the id of an event that has only one.</summary>
    private static string ClaimOf(ReadView view, string id)
    {
        if (id.Contains('#', StringComparison.Ordinal))
        {
            return view.Claim(id) is { Claim: { } claim } ? claim.Address : throw new ArgumentException($"There is no claim '{id}'.");
        }

        return view.Event(id) is not { } told ? throw new ArgumentException($"There is no event '{id}'.")
            : told.Event.Claims is [var only] ? only
            : throw new ArgumentException($"Event {told.Event.Id} has {told.Event.Claims.Length} claims; say which: {string.Join(", ", told.Event.Claims)}.");
    }

    private static (string Claim, string Event) Of(ReadView view, string id) =>
        view.Event(id) is { } told ? (id.Contains('#', StringComparison.Ordinal) ? id : told.Event.Claims[0], told.Event.Id) : throw new ArgumentException($"There is no event '{id}'.");

    private static ClaimMark Mark(IStoreReader reader, string address)
    {
        var row = reader.Find(address)!.Value.Row;
        var report = ReadReport.Of(reader, reader.Report(row.Report).Head.Document).First(v => v.Fact.Number == row.Report);
        return ClaimMarks.Of(report, report.Claims.First(c => c.Number == row.Claim));
    }

    /// <summary>Reports that a decision has an effect on; of an undo those of what it undoes.</summary>
    private static IEnumerable<string> Touched(DecisionFact fact, IReadOnlyList<DecisionFact> facts) => fact.Decision.Kind == DecisionKind.Undo
        ? Touched(facts.First(f => f.Decision.Id == fact.Decision.Target), facts)
        : new[] { fact.Target?.Document, fact.Other?.Document }.OfType<string>();
}
