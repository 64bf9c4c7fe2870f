namespace Matiane.Chronicle.Tests.Joining;

/// <summary>How well claims were joined into events: B-cubed over the claims of the gold groups.</summary>
/// <param name="Precision">Of the claims that stand with a claim, the part that belongs there, on average.</param>
/// <param name="Recall">Of the claims that belong with a claim, the part that stands there, on average.</param>
/// <param name="WrongMerges">Pairs of different gold events in one event.</param>
/// <param name="Splits">Pairs of one gold event in two.</param>
internal sealed record JoinScore(double Precision, double Recall, IReadOnlyList<(string, string)> WrongMerges, IReadOnlyList<(string, string)> Splits)
{
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Scores events, each the addresses of its claims; a claim in no event counts as an event of its own.</summary>
    public static JoinScore Of(JoinSet gold, IEnumerable<IEnumerable<string>> events)
    {
        var where = events.SelectMany((e, i) => e.Select(c => (Claim: c, Event: i))).GroupBy(c => c.Claim).ToDictionary(g => g.Key, g => g.First().Event);
        var claims = gold.EventOf.Keys.Order(StringComparer.Ordinal).ToList();
        var alone = 0;
        foreach (var claim in claims)
        {
            where.TryAdd(claim, --alone);
        }

        var (precision, recall) = (0.0, 0.0);
        var (merges, splits) = (new List<(string, string)>(), new List<(string, string)>());
        foreach (var a in claims)
        {
            var (same, others, truth) = (0, 0, 0);
            foreach (var b in claims)
            {
                var (together, alike) = (where[a] == where[b], gold.EventOf[a] == gold.EventOf[b]);
                var wrong = together && !alike && !gold.MayJoin(gold.EventOf[a], gold.EventOf[b]);
                truth += alike ? 1 : 0;
                same += together && alike ? 1 : 0;
                others += wrong ? 1 : 0;
                if (string.CompareOrdinal(a, b) < 0)
                {
                    (wrong ? merges : alike && !together ? splits : null)?.Add((a, b));
                }
            }

            precision += same / (double)(same + others);
            recall += same / (double)truth;
        }

        return new JoinScore(precision / claims.Count, recall / claims.Count, merges, splits);
    }

    public override string ToString() => FormattableString.Invariant(
        $"B-cubed F1 {F1:0.0000} (precision {Precision:0.0000}, recall {Recall:0.0000}), wrong merges {WrongMerges.Count}, splits {Splits.Count}");
}
