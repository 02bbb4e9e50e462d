using System.Text;
using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace FundingPipeline.Storage;

/// <summary>A new blob, written block by block. Nobody sees any of it until it is finished: whoever dies before leaves nothing that could be taken for the whole.</summary>
/// <remarks>Blocks that were never finished are gone after a week. They bear the names of this one writing, so that another of the same blob takes none of them up.</remarks>
internal sealed class BlockStream(BlockBlobClient blob) : Stream
{
    private const int BlockSize = 8 * 1024 * 1024;

    private readonly string writing = $"{Guid.NewGuid():N}";
    private readonly List<string> blocks = [];
    private readonly MemoryStream next = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Makes of all that was written one blob, unless there is one of that name.</summary>
    public async Task Finish(CancellationToken stop)
    {
        if (next.Length > 0)
        {
            await Send(stop);
        }

        await blob.CommitBlockListAsync(blocks, new CommitBlockListOptions { Conditions = new() { IfNoneMatch = ETag.All } }, stop);
    }

    /// <summary>Only little is written so, what stands between files; it is sent with what comes after it.</summary>
    public override void Write(ReadOnlySpan<byte> buffer) => next.Write(buffer);

    public override void Write(byte[] buffer, int offset, int count) => next.Write(buffer, offset, count);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        next.Write(buffer.Span);
        if (next.Length >= BlockSize)
        {
            await Send(cancellationToken);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async Task Send(CancellationToken stop)
    {
        // Ids of one blob's blocks are all of one length.
        var id = Convert.ToBase64String(Encoding.ASCII.GetBytes($"{writing}{blocks.Count:D6}"));
        next.Position = 0;
        await blob.StageBlockAsync(id, next, cancellationToken: stop);
        blocks.Add(id);
        next.SetLength(0);
    }
}
