namespace Matiane.Chronicle.Views;

/// <summary>Turns what claims say of one kind of state at one place into its intervals.</summary>
internal static class StateTimeline
{
    // A report that tells of a state so long after the last sign of it tells of another one.
    private static readonly TimeSpan Apart = TimeSpan.FromDays(45);

    // Reports go on naming a state for so long after its end; what is only named then did not begin anew.
    private static readonly TimeSpan Echoes = TimeSpan.FromDays(14);

    /// <summary>The intervals, in order of time.</summary>
    /// <param name="signs">What is said of the state at the place.</param>
    /// <param name="wider">Ends told of more than this: of the country around, of all of what this is a part of.</param>
    public static IEnumerable<PlaceState> Of(IReadOnlyList<StateSign> signs, IReadOnlyList<StateSign> wider)
    {
        var intervals = new List<StateInterval>();
        foreach (var sign in signs.Concat(wider).Where(s => s.Word == StateWord.Told).OrderBy(s => s.At).ThenBy(s => s.Change.Change == "end" ? 1 : 0).ThenBy(s => s.Claim.Address, StringComparer.Ordinal))
        {
            Take(sign, intervals, wider.Contains(sign));
        }

        foreach (var denied in signs.Where(s => s.Word == StateWord.Denied))
        {
            intervals.FirstOrDefault(i => i.Covers(denied.At))?.Against.Add(denied);
        }

        var announced = signs.Concat(wider).Where(s => s.Word == StateWord.Announced).OrderBy(s => s.Reported).ThenBy(s => s.Claim.Address, StringComparer.Ordinal).ToList();
        foreach (var sign in announced.Where(s => s.Change.Change == "end"))
        {
            intervals.LastOrDefault(i => i.Ended.Count == 0 && i.Began.Count + i.Extended.Count > 0 && i.Start <= sign.At)?.Announced.Add(sign);
        }

        // What is announced and came into force is no second state.
        var planned = announced.Where(s => s.Change.Change is "begin" or "hold" or "named" && !intervals.Exists(i => i.Began.Count > 0 && i.Reaches(s.At)));
        return intervals.Select(i => i.State()).Concat(planned.GroupBy(s => s.At).OrderBy(g => g.Key).Select(g => new StateInterval { Began = [.. g] }.State() with { IsPlanned = true }));
    }

    private static void Take(StateSign sign, List<StateInterval> intervals, bool ofMore)
    {
        var open = intervals.LastOrDefault();
        switch (sign.Change.Change)
        {
            case "end" when open is not null && (open.Ended.Count == 0 ? sign.At - open.LastSign < Apart || open.Until?.Latest >= sign.At : open.SameEnd(sign)):
                open.Ended.Add(sign);
                break;
            case "end":
                if (!ofMore)
                {
                    intervals.Add(new StateInterval { Ended = { sign } });
                }

                break;
            case "extend" when open is { Ended.Count: 0 }:
                open.Extended.Add(sign);
                break;
            case "extend":
                intervals.Add(new StateInterval { Extended = { sign } });
                break;
            default:
                Begin(sign, open, intervals);
                break;
        }
    }

    private static void Begin(StateSign sign, StateInterval? open, List<StateInterval> intervals)
    {
        if (open is { Ended.Count: > 0 } && sign is { IsByDateline: true, Change.Change: "named" or "hold" } && sign.At - open.End < Echoes)
        {
            // It ended, some say; others tell that it goes on. Who only names it tells nothing new.
            if (sign.Change.Change == "hold")
            {
                open.Against.Add(sign);
            }
        }
        else if (open is { Ended.Count: > 0 } && sign.At <= open.End && sign.Reported > open.Ended.Max(e => e.Reported))
        {
            open.Against.Add(sign);
        }
        else if (open is null || open.Ended.Count > 0 || sign.At - open.LastSign > Apart && !(open.Until?.Latest >= sign.At))
        {
            intervals.Add(new StateInterval { Began = { sign } });
        }
        else
        {
            open.Began.Add(sign);
        }
    }
}
