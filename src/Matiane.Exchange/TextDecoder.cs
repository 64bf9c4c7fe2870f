using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Matiane.Exchange;

/// <summary>Bytes to text: UTF-8 and UTF-16 by their marks or shape, legacy encodings only when declared.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes a whole document.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="declared">Name of the encoding that the document or the caller declares; null for none.</param>
    /// <param name="text">The text, without byte order mark.</param>
    /// <param name="error">What is wrong, as a sentence; null on success.</param>
    public static bool TryDecode(byte[] bytes, string? declared, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out string? error)
    {
        (text, error) = (null, null);
        if (Unicode(bytes, strict: true) is { } unicode)
        {
            return TryDecode(bytes, unicode, out text, out error);
        }

        try
        {
            var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
            text = StrictUtf8.GetString(bytes, start, bytes.Length - start);
            return true;
        }
        catch (DecoderFallbackException fault)
        {
            error = $"byte {fault.Index} is no UTF-8. If it is in a legacy encoding, name it with --encoding (windows-1251, koi8-r, …).";
        }

        if (declared is null)
        {
            return false;
        }

        try
        {
            return TryDecode(bytes, Encoding.GetEncoding(declared, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback), out text, out error);
        }
        catch (ArgumentException)
        {
            error = $"the declared encoding '{declared}' is not known.";
            return false;
        }
    }

    /// <summary>Decodes the first bytes of an input to look at, putting a mark for what is cut or broken.</summary>
    public static string DecodeLoosely(ReadOnlySpan<byte> head) => ((Encoding?)Unicode(head, strict: false) ?? Encoding.UTF8).GetString(head);

    /// <summary>The same stream as UTF-8 bytes: UTF-16 is converted on the way, what is broken in it becomes U+FFFD.</summary>
    public static Stream AsUtf8(Stream stream)
    {
        var head = new byte[4];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var whole = new PrefixedStream(head.AsMemory(0, length), stream);
        return Unicode(head.AsSpan(0, length), strict: false) is { } unicode ? Encoding.CreateTranscodingStream(whole, unicode, StrictUtf8) : whole;
    }

    private static bool TryDecode(byte[] bytes, Encoding encoding, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out string? error)
    {
        try
        {
            var start = bytes.AsSpan().StartsWith(encoding.Preamble) ? encoding.Preamble.Length : 0;
            (text, error) = (encoding.GetString(bytes, start, bytes.Length - start), null);
            return true;
        }
        catch (DecoderFallbackException fault)
        {
            (text, error) = (null, $"byte {fault.Index} does not fit the encoding {encoding.WebName}.");
            return false;
        }
    }

    /// <summary>UTF-16 by its mark, or by its zero bytes in ASCII markup; UTF-8 is the default and gives null.</summary>
    private static UnicodeEncoding? Unicode(ReadOnlySpan<byte> bytes, bool strict) => bytes switch
    {
        [0xFF, 0xFE, ..] => new UnicodeEncoding(false, true, strict),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(true, true, strict),
        [not 0, 0, not 0, 0, ..] => new UnicodeEncoding(false, false, strict),
        [0, not 0, 0, not 0, ..] => new UnicodeEncoding(true, false, strict),
        _ => null,
    };
}
