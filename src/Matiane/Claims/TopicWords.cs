using System.Collections.Frozen;
using System.Text;
using Matiane.Languages;

namespace Matiane.Claims;

/// <summary>A pack's words of sport, the arts and the like, whose reports attack, defend, capture and lose without anything happening: topics.tsv.</summary>
public sealed class TopicWords : IPackSection<TopicWords>
{
    private const string Fiction = "fiction";
    private const string Tells = "tells";
    private const string Plays = "plays";
    private const string Work = "work";
    private const string Beside = "beside";
    private const string Audience = "audience";
    private const string Market = "market";
    private const string Science = "science";
    private const string Hint = "hint";
    private const string News = "news";
    private const string Contest = "contest";
    private const string Stump = "stump";
    private const string Force = "force";
    private const string Choice = "choice";
    private const string Win = "win";

    private readonly FrozenSet<string> words;
    private readonly FrozenSet<string> sober;
    private readonly FrozenSet<string> stories;
    private readonly FrozenSet<string> verbs;
    private readonly FrozenSet<string> parts;
    private readonly FrozenSet<string> works;
    private readonly FrozenSet<string> pieces;
    private readonly FrozenSet<string> readers;
    private readonly FrozenSet<string> hints;
    private readonly FrozenSet<string> news;
    private readonly FrozenSet<string> contests;
    private readonly FrozenSet<string> stumps;
    private readonly FrozenSet<string> forces;
    private readonly FrozenSet<string> choices;
    private readonly FrozenSet<string> wins;

    private TopicWords(ILookup<string, string> topics)
    {
        words = topics.Where(t => t.Key is not (Tells or Plays or Work or Beside or Audience or Hint or News or Contest or Stump or Force or Choice or Win)).SelectMany(t => t).ToFrozenSet(StringComparer.Ordinal);
        sober = topics[Market].Concat(topics[Science]).Except(topics.Where(t => t.Key is not (Market or Science or Hint or News or Contest or Stump or Force or Choice or Win)).SelectMany(t => t)).ToFrozenSet(StringComparer.Ordinal);
        stories = topics[Fiction].ToFrozenSet(StringComparer.Ordinal);
        verbs = topics[Tells].ToFrozenSet(StringComparer.Ordinal);
        parts = topics[Plays].ToFrozenSet(StringComparer.Ordinal);
        works = topics[Fiction].Concat(topics[Work]).ToFrozenSet(StringComparer.Ordinal);
        readers = topics[Audience].ToFrozenSet(StringComparer.Ordinal);
        hints = topics[Hint].ToFrozenSet(StringComparer.Ordinal);
        news = topics[News].ToFrozenSet(StringComparer.Ordinal);
        contests = topics[Contest].ToFrozenSet(StringComparer.Ordinal);
        stumps = topics[Stump].ToFrozenSet(StringComparer.Ordinal);
        forces = topics[Force].ToFrozenSet(StringComparer.Ordinal);
        choices = topics[Choice].ToFrozenSet(StringComparer.Ordinal);
        wins = topics[Win].ToFrozenSet(StringComparer.Ordinal);
        pieces = topics[Beside].ToFrozenSet(StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public static string Name => "topics";

    /// <summary>Whether a lemma belongs to such a topic.</summary>
    public bool Contains(string lemma) => words.Contains(lemma);

    /// <summary>Whether a lemma is often of such a topic, and often of others ("goal", "title").</summary>
    public bool IsHint(string lemma) => hints.Contains(lemma);

    /// <summary>Whether a lemma is of hard news ("ministry", "gunman"): a part of a report that has it is no game.</summary>
    public bool IsNews(string lemma) => news.Contains(lemma);

    /// <summary>Whether a lemma is of a contest for votes ("nominee", "primary").</summary>
    public bool IsContest(string lemma) => contests.Contains(lemma);

    /// <summary>Whether a lemma names a gathering that candidates call ("rally").</summary>
    public bool IsStump(string lemma) => stumps.Contains(lemma);

    /// <summary>Whether a lemma is of arms and blood ("gunman", "dead"): beside it nothing is a figure of speech.</summary>
    public bool IsForce(string lemma) => forces.Contains(lemma);

    /// <summary>Whether a lemma is what each voter does ("vote").</summary>
    public bool IsChoice(string lemma) => choices.Contains(lemma);

    /// <summary>Whether a verb may say who had more votes ("trounce").</summary>
    public bool IsWin(string lemma) => wins.Contains(lemma);

    /// <summary>Whether the pack knows such contests.</summary>
    public bool HasContests => contests.Count > 0;

    /// <summary>Whether a lemma is of trade or science: there ministers and councils act and speak as elsewhere.</summary>
    public bool IsSober(string lemma) => sober.Contains(lemma);

    /// <summary>Whether a lemma names what tells a story ("film"): what happens in it is invented.</summary>
    public bool IsStory(string lemma) => stories.Contains(lemma);

    /// <summary>Whether a lemma names what tells a story or shows what is long past ("exhibition", "biography").</summary>
    public bool IsWork(string lemma) => works.Contains(lemma);

    /// <summary>Whether a lemma names who reads, sees or writes such a work.</summary>
    public bool IsReader(string lemma) => readers.Contains(lemma);

    /// <summary>Whether a lemma is of a game only where the game is named ("king" beside "grandmaster").</summary>
    public bool IsPiece(string lemma) => pieces.Contains(lemma);

    /// <summary>Whether a verb's subject tells what follows ("depict").</summary>
    public bool IsTelling(string lemma) => verbs.Contains(lemma);

    /// <summary>Whether a verb's object is whom somebody plays ("portray").</summary>
    public bool IsPlaying(string lemma) => parts.Contains(lemma);

    /// <summary>Whether the pack has no such table.</summary>
    public bool IsEmpty => words.Count == 0;

    /// <inheritdoc/>
    public static byte[] Compile(PackSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        foreach (var row in source.Table("topics.tsv"))
        {
            foreach (var lemma in row.List("lemmas"))
            {
                writer.Write(row["topic"]);
                writer.Write(lemma);
            }
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <inheritdoc/>
    public static TopicWords Load(ReadOnlyMemory<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray(), writable: false), Encoding.UTF8);
        var words = new List<(string Topic, string Lemma)>();
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            words.Add((reader.ReadString(), reader.ReadString()));
        }

        return new TopicWords(words.ToLookup(w => w.Topic, w => w.Lemma, StringComparer.Ordinal));
    }
}
