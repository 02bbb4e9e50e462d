using System.Buffers.Binary;
using System.Text;

namespace FundingPipeline.Ingest;

/// <summary>The container that Office 2003 and older keep their files in: streams by name, in sectors chained to one another.</summary>
/// <remarks>Every chain is followed before a library sees the file, so that none runs in circles or past the end of what arrived.</remarks>
internal sealed class CompoundFile
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const int InHeader = 109;
    private const uint LastSector = 0xFFFFFFFA;

    private readonly ReadOnlyMemory<byte> file;
    private readonly int sectorBits;
    private readonly List<uint> next = [];
    private readonly Dictionary<string, (uint Start, uint Size)> streams = new(StringComparer.OrdinalIgnoreCase);

    public CompoundFile(ReadOnlyMemory<byte> file)
    {
        this.file = file.Length >= HeaderLength ? file : throw CutShort();
        sectorBits = Word(30) is 9 or 12 ? Word(30) : throw new InvalidDataException("Its sectors have no size that we know.");
        foreach (var table in Tables())
        {
            for (var i = 0; i < 1 << (sectorBits - 2); i++)
            {
                next.Add(BinaryPrimitives.ReadUInt32LittleEndian(Sector(table, whole: true).Span[(i * 4)..]));
            }
        }

        var directory = Chain(Long(48));
        for (var at = 0; at + EntryLength <= directory.Length; at += EntryLength)
        {
            var entry = directory.AsSpan(at, EntryLength);
            var name = Encoding.Unicode.GetString(entry[..Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2, 0, 64)]);
            streams.TryAdd(entry[66] == 5 ? "" : name, (BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]), BinaryPrimitives.ReadUInt32LittleEndian(entry[120..])));
        }
    }

    public bool Has(string name) => streams.ContainsKey(name);

    /// <summary>A stream's bytes. Short ones stand together in a stream of their own, in sectors of 64 bytes.</summary>
    public byte[] Stream(string name)
    {
        var (start, size) = streams[name];
        var bytes = size >= Long(56) ? Chain(start) : Short(start);
        return bytes.Length >= size ? bytes[..(int)size] : throw CutShort();
    }

    private byte[] Short(uint start)
    {
        var (holder, links) = (Chain(streams.TryGetValue("", out var root) ? root.Start : throw Astray()), Chain(Long(60)));
        var bytes = new MemoryStream();
        for (var sector = start; sector < LastSector; sector = BinaryPrimitives.ReadUInt32LittleEndian(links.AsSpan((int)sector * 4)))
        {
            if (bytes.Length > holder.Length || sector >= links.Length / 4 || (sector + 1) * 64L > holder.Length)
            {
                throw Astray();
            }

            bytes.Write(holder, (int)sector * 64, 64);
        }

        return bytes.ToArray();
    }

    private byte[] Chain(uint start)
    {
        var bytes = new MemoryStream();
        for (var sector = start; sector < LastSector; sector = sector < next.Count ? next[(int)sector] : throw Astray())
        {
            bytes.Write(Sector(sector, whole: false).Span);
            if (bytes.Length > file.Length)
            {
                throw Astray();
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The sectors that say which sector follows which: the first 109 are named in the header.</summary>
    private List<uint> Tables()
    {
        var tables = Enumerable.Range(0, InHeader).Select(i => Long(76 + (i * 4))).ToList();
        for (var (more, left) = (Long(68), Long(72)); more < LastSector && left > 0; left--)
        {
            var sector = Sector(more, whole: true);
            var last = sector.Length - 4;
            for (var at = 0; at < last; at += 4)
            {
                tables.Add(BinaryPrimitives.ReadUInt32LittleEndian(sector.Span[at..]));
            }

            more = BinaryPrimitives.ReadUInt32LittleEndian(sector.Span[last..]);
            if (tables.Count > file.Length)
            {
                throw Astray();
            }
        }

        return [.. tables.Where(sector => sector < LastSector).Take((file.Length >> sectorBits) + 1)];
    }

    private ReadOnlyMemory<byte> Sector(uint number, bool whole)
    {
        var (start, size) = ((number + 1L) << sectorBits, 1 << sectorBits);
        return start + (whole ? size : 1) > file.Length ? throw CutShort() : file.Slice((int)start, (int)Math.Min(size, file.Length - start));
    }

    private int Word(int at) => BinaryPrimitives.ReadUInt16LittleEndian(file.Span[at..]);

    private uint Long(int at) => BinaryPrimitives.ReadUInt32LittleEndian(file.Span[at..]);

    private static RefusedFile CutShort() =>
        new(FileRules.CutShort, "The file stops before its end: only part of it arrived.", "Send the whole file again.");

    private static InvalidDataException Astray() => new("Its parts lead to one another in circles, or to nowhere.");
}
