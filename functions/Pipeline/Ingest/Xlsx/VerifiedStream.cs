using System.IO.Compression;

namespace FundingPipeline.Ingest;

/// <summary>One part of a zip archive, unpacked as it is read, counted, and checked at its end against the length and
/// the check sum that the archive keeps of it.</summary>
internal sealed class VerifiedStream(ZipArchiveEntry entry, ReadingLimits limits, Expansion expansion) : Stream
{
    private readonly Stream inner = entry.Open();
    private uint sum = Crc32.Start;
    private long length;
    private int piece;
    private bool verified;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => length;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        if (read > 0)
        {
            Count(buffer[..read]);
        }
        else if (buffer.Length > 0)
        {
            Verify();
        }

        return read;
    }

    /// <summary>Reads what is left, so that a fault behind the last byte we needed is still found.</summary>
    public void ReadToEnd()
    {
        if (!verified)
        {
            CopyTo(Null);
        }
    }

    private void Count(ReadOnlySpan<byte> bytes)
    {
        sum = Crc32.Add(sum, bytes);
        length += bytes.Length;
        expansion.Add(bytes.Length);
        if (length > limits.RatioAbove && length / limits.Ratio > entry.CompressedLength)
        {
            throw RefusedFile.TooLarge("bytes for each byte sent", limits.Ratio);
        }

        CountPiece(bytes);
    }

    private void CountPiece(ReadOnlySpan<byte> bytes)
    {
        var first = bytes.IndexOf((byte)'<');
        if (piece + (first < 0 ? bytes.Length : first) > limits.PieceBytes)
        {
            throw RefusedFile.TooLarge("bytes in one piece of text", limits.PieceBytes);
        }

        piece = first < 0 ? piece + bytes.Length : bytes.Length - 1 - bytes.LastIndexOf((byte)'<');
    }

    private void Verify()
    {
        verified = true;
        if (length != entry.Length || Crc32.Finish(sum) != entry.Crc32)
        {
            throw new InvalidDataException($"The part {entry.FullName} is not what its check sum says.");
        }
    }

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
