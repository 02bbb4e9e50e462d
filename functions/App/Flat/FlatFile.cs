using System.IO.Compression;

namespace FundingPipeline.App;

/// <summary>A value and everything it refers to in one file of bytes, and the same value back: what was worked out once is read, and not worked out again.</summary>
/// <remarks>
/// <para>A project's part of a return is kept so. The same value gives the same bytes, so that their SHA-256 says whether anything in it changed; and any
/// property of any record in it is in them, or <see cref="Shape"/> throws.</para>
/// <para>It is read by the very build that wrote it and by no other: another asks for the value anew, and what lasts for ever, a claim or a snapshot, is kept in words.</para>
/// </remarks>
public static class FlatFile
{
    private const int Buffer = 1 << 16;

    /// <summary>Its first bytes: the program that wrote it.</summary>
    private static readonly byte[] Program = Convert.FromHexString(Digest.Program);

    public static byte[] Write<T>(T value)
    {
        var bytes = new MemoryStream();
        bytes.Write(Program);
        using (var packed = new DeflateStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        {
            var to = new FlatWriter(packed, new byte[Buffer]);
            Shape.Of<T>().Write(to, value);
            to.Flush();
        }

        return bytes.ToArray();
    }

    /// <returns>False when another build wrote it.</returns>
    public static bool TryRead<T>(Stream file, out T value)
    {
        var by = new byte[Program.Length];
        if (file.ReadAtLeast(by, by.Length, throwOnEndOfStream: false) < by.Length || !by.AsSpan().SequenceEqual(Program))
        {
            value = default!;
            return false;
        }

        using var packed = new DeflateStream(file, CompressionMode.Decompress);
        value = Shape.Of<T>().Read(new FlatReader(packed, new byte[Buffer]));
        return true;
    }
}
