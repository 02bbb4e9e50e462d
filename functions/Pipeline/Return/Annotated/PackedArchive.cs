using System.Buffers.Binary;
using System.Text;

namespace FundingPipeline.Return;

/// <summary>Takes a zip archive apart and puts one together, without unpacking what is inside.</summary>
/// <remarks>.NET's own archive can pass a part on only by unpacking and packing it again: a workbook full of photographs
/// would be packed anew for one coloured cell.</remarks>
internal static class PackedArchive
{
    private const int LocalLength = 30;
    private const int ListedLength = 46;
    private const int EndLength = 22;
    private const ushort Utf8Names = 0x0800;

    /// <summary>1 January 1980, the first day a zip archive knows: equal workbooks are equal bytes whenever they are written.</summary>
    private const ushort Day = (1 << 5) | 1;

    public static List<PackedPart> Read(byte[] file)
    {
        var end = file.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        var record = Piece(file, end, EndLength);
        var (count, at) = (BinaryPrimitives.ReadUInt16LittleEndian(record[10..]), (long)BinaryPrimitives.ReadUInt32LittleEndian(record[16..]));
        var parts = new List<PackedPart>(count);
        for (var i = 0; i < count; i++)
        {
            var listed = Piece(file, at, ListedLength);
            var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(listed[28..]);
            parts.Add(Part(file, listed, Encoding.UTF8.GetString(Piece(file, at + ListedLength, nameLength))));
            at += ListedLength + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(listed[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(listed[32..]);
        }

        return parts;
    }

    private static PackedPart Part(byte[] file, ReadOnlySpan<byte> listed, string name)
    {
        if (!listed.StartsWith("PK\u0001\u0002"u8) || (listed[8] & 1) != 0)
        {
            throw new InvalidDataException("The archive's list of parts is damaged, or a part has a password.");
        }

        var local = BinaryPrimitives.ReadUInt32LittleEndian(listed[42..]);
        var header = Piece(file, local, LocalLength);
        var from = local + LocalLength + BinaryPrimitives.ReadUInt16LittleEndian(header[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        var packed = Piece(file, from, BinaryPrimitives.ReadUInt32LittleEndian(listed[20..]));
        return new(
            name, BinaryPrimitives.ReadUInt16LittleEndian(listed[10..]), BinaryPrimitives.ReadUInt32LittleEndian(listed[16..]),
            BinaryPrimitives.ReadUInt32LittleEndian(listed[24..]), new(file, (int)from, packed.Length));
    }

    private static ReadOnlySpan<byte> Piece(byte[] file, long from, long length) =>
        from >= 0 && length >= 0 && from + length <= file.Length
            ? file.AsSpan((int)from, (int)length)
            : throw new InvalidDataException("The archive points beyond its own end.");

    public static byte[] Write(IReadOnlyList<PackedPart> parts)
    {
        var names = parts.Select(part => Encoding.UTF8.GetBytes(part.Name)).ToList();
        var file = new byte[parts.Select((part, i) => LocalLength + ListedLength + (2 * names[i].Length) + part.Packed.Count).Sum() + EndLength];
        var starts = new int[parts.Count];
        var at = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            starts[i] = at;
            "PK\u0003\u0004"u8.CopyTo(file.AsSpan(at));
            Describe(file.AsSpan(at + 4), parts[i], names[i].Length);
            names[i].CopyTo(file, at + LocalLength);
            at += LocalLength + names[i].Length;
            parts[i].Packed.CopyTo(file, at);
            at += parts[i].Packed.Count;
        }

        var list = at;
        for (var i = 0; i < parts.Count; i++)
        {
            "PK\u0001\u0002"u8.CopyTo(file.AsSpan(at));
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at + 4), Version);
            Describe(file.AsSpan(at + 6), parts[i], names[i].Length);
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at + 42), (uint)starts[i]);
            names[i].CopyTo(file, at + ListedLength);
            at += ListedLength + names[i].Length;
        }

        End(file.AsSpan(at), parts.Count, list, at - list);
        return file;
    }

    private const ushort Version = 20;

    /// <summary>What an archive says of a part in both places: before it and in the list at the end.</summary>
    private static void Describe(Span<byte> at, PackedPart part, int nameLength)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(at, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(at[2..], Utf8Names);
        BinaryPrimitives.WriteUInt16LittleEndian(at[4..], part.Method);
        BinaryPrimitives.WriteUInt16LittleEndian(at[8..], Day);
        BinaryPrimitives.WriteUInt32LittleEndian(at[10..], part.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(at[14..], (uint)part.Packed.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(at[18..], part.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(at[22..], (ushort)nameLength);
    }

    private static void End(Span<byte> at, int count, int list, int length)
    {
        "PK\u0005\u0006"u8.CopyTo(at);
        BinaryPrimitives.WriteUInt16LittleEndian(at[8..], (ushort)count);
        BinaryPrimitives.WriteUInt16LittleEndian(at[10..], (ushort)count);
        BinaryPrimitives.WriteUInt32LittleEndian(at[12..], (uint)length);
        BinaryPrimitives.WriteUInt32LittleEndian(at[16..], (uint)list);
    }
}
