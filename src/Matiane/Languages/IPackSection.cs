namespace Matiane.Languages;

/// <summary>One compiled part of a pack (its lexicon, its numerals, its patterns …), owned by the step that uses it.</summary>
/// <typeparam name="TSelf">The section itself.</typeparam>
public interface IPackSection<TSelf>
    where TSelf : class, IPackSection<TSelf>
{
    /// <summary>Name of the section in the compiled file.</summary>
    static abstract string Name { get; }

    /// <summary>Makes the compiled bytes from the pack's readable files; reports what is wrong in them.</summary>
    static abstract byte[] Compile(PackSource source);

    /// <summary>Makes the section from its compiled bytes, in a few milliseconds at most: slice, do not parse.</summary>
    static abstract TSelf Load(ReadOnlyMemory<byte> bytes);
}
