namespace Matiane.Mentions;

/// <summary>What the words of one time expression have said so far: filled word by word, resolved at the end.</summary>
internal record struct TimeSlots
{
    public int? Year { get; set; }

    public int? Month { get; set; }

    /// <summary>The month that a stretch beginning with <see cref="Month"/> ends with ("January-March"); null for one month.</summary>
    public int? LastMonth { get; set; }

    /// <summary>How many of the first months of a year are meant ("the first nine months of 2012"); null for none.</summary>
    public int? FirstMonths { get; set; }

    public int? Day { get; set; }

    public int? Weekday { get; set; }

    /// <summary>A day told by its distance ("yesterday", "next Friday"), or null.</summary>
    public DateTime? Date { get; set; }

    /// <summary>A stretch told as a whole ("last week", "the next three days"), or null.</summary>
    public TimeValue? Whole { get; set; }

    /// <summary>1 morning, 2 afternoon, 3 evening, 4 night, 5 late night.</summary>
    public int? Part { get; set; }

    public int? Hour { get; set; }

    public int? Minute { get; set; }

    /// <summary>"am" or "pm".</summary>
    public string? Half { get; set; }

    /// <summary>A holiday that moves: its rule, as <see cref="TimeResolver.Feast"/> reads it; null for none.</summary>
    public string? Feast { get; set; }

    /// <summary>1 winter … 4 autumn.</summary>
    public int? Season { get; set; }

    /// <summary>Quarter of a year, 1 to 4.</summary>
    public int? Quarter { get; set; }

    /// <summary>Half of a year, 1 or 2.</summary>
    public int? HalfYear { get; set; }

    /// <summary>First of the years of a decade.</summary>
    public int? Decade { get; set; }

    /// <summary>The how-manieth ("first Wednesday"): -1 for the last.</summary>
    public int? Nth { get; set; }

    /// <summary>What <see cref="Nth"/> counts: a unit letter, or "1" to "7" for a weekday.</summary>
    public string? NthOf { get; set; }

    /// <summary>"begin", "mid" or "end" of what follows, or the "rest" of it.</summary>
    public string? Edge { get; set; }

    /// <summary>Whether it is a weekend.</summary>
    public bool Weekend { get; set; }

    public readonly bool Any => this != default;

    public readonly bool HasDay => Date is not null || Day is not null || Weekday is not null || Feast is not null;
}
