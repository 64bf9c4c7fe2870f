using System.Globalization;

namespace Matiane.Mentions;

/// <summary>What a text told last while it is read: the day that "the next day" is seen from, the year that "two years later" is.</summary>
internal sealed class ToldTimes
{
    /// <summary>How many sentences back it may lie.</summary>
    private const int Reach = 3;

    private (DateTime Moment, int Sentence)? day;
    private (DateTime Moment, int Sentence)? year;
    private int sentence;

    /// <summary>The day that heads the lines being read; null for none.</summary>
    public DateTime? Heading { get; set; }

    /// <summary>The day told last; null for none near enough.</summary>
    public DateTime? Day => Near(day) ?? Heading;

    /// <summary>When the time begins that was told last to the year or closer; null for none near enough.</summary>
    public DateTime? Year => Near(year);

    /// <summary>The same, seen from a sentence.</summary>
    public ToldTimes At(int index)
    {
        sentence = index;
        return this;
    }

    /// <summary>Takes in a time that has been read; open ends and lengths tell nothing.</summary>
    public void Tell(TimeValue time)
    {
        if (time is not { From: { Length: >= 10 } from, To: { Length: >= 10 } to })
        {
            return;
        }

        var moment = DateTime.ParseExact(from[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        day = time.Precision is TimePrecision.Day or TimePrecision.Hour or TimePrecision.Minute or TimePrecision.PartOfDay ? (moment, sentence) : day;
        year = from.AsSpan(0, 4).SequenceEqual(to.AsSpan(0, 4)) ? (moment, sentence) : year;
    }

    private DateTime? Near((DateTime Moment, int Sentence)? told) => told is { } seen && sentence - seen.Sentence <= Reach ? seen.Moment : null;
}
