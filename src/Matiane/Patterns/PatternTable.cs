using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Matiane.Languages;

namespace Matiane.Patterns;

/// <summary>A pack's patterns, indexed by the lemma of the trigger's head word.</summary>
public sealed class PatternTable : IPackSection<PatternTable>
{
    private readonly FrozenDictionary<string, ImmutableArray<Trigger>> triggers;

    private PatternTable(ImmutableArray<Frame> frames, ImmutableArray<LexicalUnit> units, FrozenDictionary<string, ImmutableArray<Trigger>> triggers)
    {
        (Frames, Units, this.triggers) = (frames, units, triggers);
    }

    /// <inheritdoc/>
    public static string Name => "patterns";

    /// <summary>The frames.</summary>
    public ImmutableArray<Frame> Frames { get; }

    /// <summary>The lexical units.</summary>
    public ImmutableArray<LexicalUnit> Units { get; }

    /// <summary>What a lemma may trigger; empty for nothing.</summary>
    public ImmutableArray<Trigger> Find(string lemma) => triggers.TryGetValue(lemma, out var found) ? found : [];

    /// <inheritdoc/>
    public static byte[] Compile(PackSource source) => PatternCompiler.Compile(source);

    /// <inheritdoc/>
    public static PatternTable Load(ReadOnlyMemory<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray(), writable: false), Encoding.UTF8);
        ImmutableArray<string> Strings() => [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString())];
        string? Optional() => reader.ReadString() is { Length: > 0 } text ? text : null;
        var frames = Enumerable.Range(0, reader.ReadInt32()).Select(_ => new Frame(reader.ReadString(), reader.ReadString(), Optional())
        {
            Needs = reader.ReadString(),
            ActorClasses = Strings(),
            RecipientClasses = Strings(),
            ActorMeasure = Optional(),
            RecipientMeasure = Optional(),
            Agentless = Optional(),
            Acled = Optional(),
            IsNational = reader.ReadBoolean(),
            BefallsOwner = reader.ReadBoolean(),
            State = Optional() is { } change ? new FrameState(change, Strings(), Optional(), Optional()) : null,
        }).ToImmutableArray();
        var units = Enumerable.Range(0, reader.ReadInt32()).Select(_ => Unit()).ToImmutableArray();
        var triggers = new Dictionary<string, List<Trigger>>(StringComparer.Ordinal);
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var lemma = reader.ReadString();
            if (!triggers.TryGetValue(lemma, out var list))
            {
                triggers[lemma] = list = [];
            }

            list.Add(new Trigger(reader.ReadInt32(), (TriggerKind)reader.ReadByte(), Strings()));
        }

        return new PatternTable(frames, units, triggers.ToFrozenDictionary(t => t.Key, t => t.Value.ToImmutableArray(), StringComparer.Ordinal));

        LexicalUnit Unit()
        {
            var unit = new LexicalUnit(reader.ReadString(), reader.ReadInt32(), reader.ReadString()) { Actor = Strings(), Recipient = Strings(), Unless = Strings(), With = Strings().Sort(StringComparer.Ordinal) };
            return unit with
            {
                UnlessPhrases = Phrases(unit.Unless),
                WithPhrases = Phrases(unit.With),
                Conditions = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => (reader.ReadString(), Strings()))],
            };
        }

        static ImmutableArray<ImmutableArray<string>> Phrases(ImmutableArray<string> entries) => [.. entries.Where(e => e.Contains(' ', StringComparison.Ordinal)).Select(e => e.Split(' ').ToImmutableArray())];
    }
}
