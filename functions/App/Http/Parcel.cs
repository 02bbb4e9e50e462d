using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>A file as it came over the wire: in a file of nobody's name, gone when the request is answered.</summary>
/// <param name="name">As its sender calls it.</param>
public sealed class Parcel(string name, string sha256, FileStream content) : IAsyncDisposable
{
    public string Name => name;

    public string Sha256 => sha256;

    /// <summary>Takes a file off the wire.</summary>
    /// <param name="allowance">What may come.</param>
    /// <exception cref="Problem">More come.</exception>
    public static async Task<Parcel> Take(string name, Stream wire, Allowance allowance, CancellationToken stop)
    {
        var content = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, 1 << 16,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            return new(name, (await Original.Copy(new Counted(wire, allowance), content, stop)).Sha256, content);
        }
        catch
        {
            await content.DisposeAsync();
            throw;
        }
    }

    /// <summary>The file from its beginning; whoever closes it leaves the parcel whole.</summary>
    public Stream Open()
    {
        content.Flush();
        return new FileStream(content.Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
    }

    public async Task<byte[]> Bytes(CancellationToken stop)
    {
        await using var whole = Open();
        var bytes = new byte[whole.Length];
        await whole.ReadExactlyAsync(bytes, stop);
        return bytes;
    }

    public ValueTask DisposeAsync() => content.DisposeAsync();
}

/// <summary>How much of a request may still come. Each file of it takes from the same.</summary>
public sealed class Allowance(long most)
{
    private long taken;

    /// <exception cref="Problem">More has come than may.</exception>
    public void Take(int bytes)
    {
        taken += bytes;
        if (taken > most)
        {
            throw Problem.TooLarge(most);
        }
    }
}

/// <summary>Counts what is read off the wire: a length that a header states proves nothing.</summary>
public sealed class Counted(Stream wire, Allowance allowance) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await wire.ReadAsync(buffer, cancellationToken);
        allowance.Take(read);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A request is never waited for with a thread in hand.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
