using FsCheck;
using FsCheck.Fluent;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Joining;
using Matiane.Chronicle.Model;

namespace Matiane.Chronicle.Tests.Joining;

/// <summary>Joining in batches gives what joining everything at once gives, decisions and withdrawals among them.</summary>
public class IncrementalJoiningTests
{
    private static readonly DateTimeOffset Added = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly ChronicleClaim[] Claims = [.. File.ReadLines(Path.Combine(JoinSet.Folder, "claims.jsonl")).SelectMany(l => CodedClaims.Read(l, Added))];
    private static readonly string Whole = Told(EventJoiner.Details(Claims));

    [Fact]
    public void Any_split_of_any_shuffle_gives_the_same_events() =>
        Prop.ForAll<int, PositiveInt>((seed, size) => Told(InBatches(Shuffled(seed), 1 + size.Get % 60, []).Events) == Whole).QuickCheckThrowOnFailure();

    [Fact]
    public void Decisions_in_any_batch_give_what_all_decisions_at_once_give() =>
        Prop.ForAll<int, NonEmptyArray<(byte Kind, ushort Target, ushort Other)>>((seed, drawn) =>
        {
            var decisions = drawn.Get.Take(12).Select(Decision).ToList();
            var memory = InBatches(Shuffled(seed), 40, []);
            for (var i = 1; i <= decisions.Count; i++)
            {
                var now = decisions.Take(i).ToList();
                var about = Subjects(decisions[i - 1], now).ToHashSet();
                memory.Keep(EventJoiner.Add([.. Claims.Where(c => about.Contains(c.Address))], [], memory, now));
            }

            return Told(memory.Events) == Told(EventJoiner.Details(Claims, decisions));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Withdrawn_claims_leave_no_trace() =>
        Prop.ForAll<int, PositiveInt>((seed, count) =>
        {
            var shuffled = Shuffled(seed);
            var gone = shuffled.Take(count.Get % shuffled.Length).Select(c => c.Address).ToHashSet();
            var memory = InBatches(Shuffled(seed + 1), 50, []);
            memory.Keep(EventJoiner.Add([], gone, memory, []));
            return Told(memory.Events) == Told(EventJoiner.Details(Claims.Where(c => !gone.Contains(c.Address))));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_batch_touches_only_its_own_neighbourhoods()
    {
        var memory = InBatches([.. Claims.Where(c => c.Report.Document != "g01-3")], 50, []);
        var change = EventJoiner.Add([.. Claims.Where(c => c.Report.Document == "g01-3")], [], memory, []);
        Assert.InRange(change.Gone.Length, 1, 2);
        Assert.All(change.Made.SelectMany(m => m.Claims), c => Assert.StartsWith("g01-", c.Claim.Report.Document));
    }

    private static JoinedMemory InBatches(ChronicleClaim[] claims, int size, IReadOnlyList<Decision> decisions)
    {
        var memory = new JoinedMemory();
        foreach (var batch in claims.Chunk(size))
        {
            memory.Keep(EventJoiner.Add(batch, [], memory, decisions));
        }

        return memory;
    }

    private static ChronicleClaim[] Shuffled(int seed)
    {
        var shuffled = Claims.ToArray();
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }

    private static Decision Decision((byte Kind, ushort Target, ushort Other) drawn, int number)
    {
        var kind = (DecisionKind)(drawn.Kind % 6);
        return new Decision($"d{number:00}", kind, kind == DecisionKind.Undo ? $"d{drawn.Target % 12:00}" : Claims[drawn.Target % Claims.Length].Address, "a reader", Added.AddHours(number))
        {
            Other = kind is DecisionKind.Join or DecisionKind.Split ? Claims[drawn.Other % Claims.Length].Address : null,
            Field = kind == DecisionKind.Correct ? "time" : null,
            Value = kind == DecisionKind.Correct ? $"2024-05-{1 + drawn.Other % 28:00}" : null,
        };
    }

    /// <summary>The claims that a decision, or the one that it undoes, is about.</summary>
    private static IEnumerable<string> Subjects(Decision decision, IReadOnlyList<Decision> all) =>
        decision.Kind == DecisionKind.Undo ? all.Where(d => d.Id == decision.Target && d.Id != decision.Id).SelectMany(d => Subjects(d, [.. all.Where(o => o.Id != decision.Id)]))
            : new[] { decision.Target, decision.Other }.OfType<string>();

    private static string Told(IEnumerable<EventDetail> events) =>
        string.Join('\n', events.Select(e => EventJsonLines.Line(e, ExportOptions.Default)).Order(StringComparer.Ordinal));
}
