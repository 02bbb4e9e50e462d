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
    private readonly byte[] block = new byte[BlockSize];
    private int filled;

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
        if (filled > 0)
        {
            await blob.StageBlockAsync(NextBlock(), Filled(), cancellationToken: stop);
        }

        await blob.CommitBlockListAsync(blocks, new CommitBlockListOptions { Conditions = new() { IfNoneMatch = Azure.ETag.All } }, stop);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            buffer = buffer[Fill(buffer)..];
            if (filled == BlockSize)
            {
                blob.StageBlock(NextBlock(), Filled());
            }
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (!buffer.IsEmpty)
        {
            buffer = buffer[Fill(buffer.Span)..];
            if (filled == BlockSize)
            {
                await blob.StageBlockAsync(NextBlock(), Filled(), cancellationToken: cancellationToken);
            }
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private int Fill(ReadOnlySpan<byte> from)
    {
        var taken = Math.Min(from.Length, BlockSize - filled);
        from[..taken].CopyTo(block.AsSpan(filled));
        filled += taken;
        return taken;
    }

    /// <summary>Ids of one blob's blocks are all of one length.</summary>
    private string NextBlock()
    {
        blocks.Add(Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes($"{writing}{blocks.Count:D6}")));
        return blocks[^1];
    }

    private MemoryStream Filled()
    {
        var full = new MemoryStream(block, 0, filled, writable: false);
        filled = 0;
        return full;
    }
}
