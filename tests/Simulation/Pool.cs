using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace FundingPipeline.Simulation;

/// <summary>What a file of the pool is.</summary>
public enum Kind
{
    Register,
    Claim,
    Unreadable,
    Note,
}

/// <summary>One file of the pool, with what is known of it because it was made for this.</summary>
/// <param name="Id">Of the claim: its project, fund and number; versions share it.</param>
/// <param name="Pence">What the claim asks for.</param>
/// <param name="Return">The one return that its lines are in: every claim of the pool lies within one period.</param>
public sealed record PoolFile(string Path, byte[] Bytes, Kind Kind, string Id = "", int Version = 1, long Pence = 0, string Return = "")
{
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));

    public string Project => Id.Split(' ')[0];

    public string Fund => Id.Split(' ') is [_, var fund, _] ? fund : "";

    public Sent Sent => new(Path, Bytes);

    public Sent TakenBack => new(Path, Bytes, IsTakenBack: true);
}

/// <summary>A small programme: five projects, two funds on one of them, an invoice in two projects, a job claimed by two bodies.</summary>
public static class Pool
{
    /// <summary>Knows every project but SIM-D.</summary>
    public static readonly PoolFile Register = new("office/register.xlsx", Registered(1, "Seedbed", ""), Kind.Register);

    /// <summary>Gives SIM-A another name, and knows SIM-D too.</summary>
    public static readonly PoolFile LaterRegister = new("office/register 2.xlsx", Registered(2, "Seedbed and nursery", "SIM-D | "), Kind.Register, Version: 2);

    public static readonly PoolFile Srb = Claim("a/srb.csv", "SIM-A SRB 1", 1, 1_150_30, "srb/1999-00-Q4", "01/01/2000", "31/03/2000", "1,150.30",
        "A-01,15/02/2000,1000.00,1000.00,600.00,400.00", "A-02,16/02/2000,500.50,500.50,300.30,200.20", "A-06,17/02/2000,250.00,250.00,250.00,0.00");

    /// <summary>With a line that the first had left out.</summary>
    public static readonly PoolFile SrbCorrected = Claim("a/srb corrected.csv", "SIM-A SRB 1", 2, 1_250_30, "srb/1999-00-Q4", "01/01/2000", "31/03/2000", "1,250.30",
        "A-01,15/02/2000,1000.00,1000.00,600.00,400.00", "A-02,16/02/2000,500.50,500.50,300.30,200.20", "A-06,17/02/2000,250.00,250.00,250.00,0.00", "A-03,18/02/2000,100.00,100.00,100.00,0.00");

    /// <summary>Says that it is the second version too, and is not the same.</summary>
    public static readonly PoolFile SrbClash = Claim("a/srb corrected (2).csv", "SIM-A SRB 1", 2, 1_170_30, "srb/1999-00-Q4", "01/01/2000", "31/03/2000", "1,170.30",
        "A-01,15/02/2000,1000.00,1000.00,600.00,400.00", "A-02,16/02/2000,500.50,500.50,300.30,200.20", "A-06,17/02/2000,250.00,250.00,250.00,0.00", "A-04,18/02/2000,20.00,20.00,20.00,0.00");

    public static readonly PoolFile Erdf = Claim("a/erdf.csv", "SIM-A ERDF 1", 1, 600_20, "erdf/2000-Q1", "01/01/2000", "31/03/2000", "600.20",
        "A-01,15/02/2000,1000.00,1000.00,400.00,600.00", "A-02,16/02/2000,500.50,500.50,200.20,300.30");

    /// <summary>The summer's claim, made out for the spring by mistake.</summary>
    public static readonly PoolFile WrongQuarter = Claim("a/srb 2.csv", "SIM-A SRB 2", 1, 200_00, "srb/2000-01-Q1", "01/04/2000", "30/06/2000", "200.00",
        "A-05,15/05/2000,200.00,200.00,200.00,0.00");

    public static readonly PoolFile RightQuarter = Claim("a/srb 2 again.csv", "SIM-A SRB 2", 2, 210_00, "srb/2000-01-Q2", "01/07/2000", "30/09/2000", "210.00",
        "A-05,15/08/2000,210.00,210.00,210.00,0.00");

    /// <summary>Its second line is SIM-A's invoice A-06, of which the SRB has all of it there.</summary>
    public static readonly PoolFile SameInvoice = Claim("b/srb.csv", "SIM-B SRB 1", 1, 550_00, "srb/1999-00-Q4", "01/01/2000", "31/03/2000", "550.00",
        "B-01,15/02/2000,300.00,300.00,300.00,0.00", "A-06,17/02/2000,250.00,250.00,250.00,0.00");

    /// <summary>Of a project that only the later register knows.</summary>
    public static readonly PoolFile NewProject = Claim("claim.csv", "SIM-D SRB 1", 1, 120_00, "srb/1999-00-Q4", "01/01/2000", "31/03/2000", "120.00",
        "D-01,15/02/2000,120.00,120.00,120.00,0.00");

    /// <summary>Of another project under the same path; its total is a pound more than its line.</summary>
    public static readonly PoolFile SamePath = Claim("claim.csv", "SIM-B SRB 2", 1, 80_00, "srb/2000-01-Q1", "01/04/2000", "30/06/2000", "81.00",
        "B-02,15/05/2000,80.00,80.00,80.00,0.00");

    public static readonly PoolFile JobShop = Outcomes("jobs/ndc.csv", "SIM-N NDC 1", "Riverside NDC", "Riverside NDC Partnership", 940_00, "ndc/2000-01-Q4",
        """
        Expenditure
        Line,Ledger reference,Kind,Date paid,Payee,Description,Cost heading,Capital or revenue,Gross cost,Eligible cost,Claimed
        1,N-01,Payroll,30/03/2001,Job shop staff,Two job brokers,Staff,Revenue,940.00,940.00,940.00
        """);

    /// <summary>Claims a job that the job shop claims, without an agreement between the two.</summary>
    public static readonly PoolFile Adviser = Outcomes("jobs/adviser.csv", "SIM-E New-Deal-25-Plus 1", "New Deal 25 Plus", "Employment Service", 400_00, "new-deal/2000-01-Q4",
        """
        Unit costs
        Person reference,Contract,Strand,Element,From,To,Units,Unit price,Amount
        P802,ES-ND25,New Deal 25 Plus,Job held for 13 weeks,23/03/2001,23/03/2001,1,400.00,400.00
        """);

    public static readonly PoolFile Unreadable = new("b/scan.xlsx", Encoding.ASCII.GetBytes("%PDF-1.4 a scan of a claim"), Kind.Unreadable);

    public static readonly PoolFile Note = new("office/read me.txt", Encoding.ASCII.GetBytes("Claims are below."), Kind.Note);

    /// <summary>The same bytes under another path, twice.</summary>
    public static readonly PoolFile Repeat = SameInvoice with { Path = "a/copy of srb.csv" };

    public static readonly PoolFile RepeatUnreadable = Unreadable with { Path = "b/scan again.xlsx" };

    public static readonly ImmutableArray<PoolFile> All =
    [
        Register, LaterRegister, Srb, SrbCorrected, SrbClash, Erdf, WrongQuarter, RightQuarter, SameInvoice, NewProject, SamePath,
        JobShop, Adviser, Unreadable, Note, Repeat, RepeatUnreadable,
    ];

    private static PoolFile Claim(string path, string id, int version, long pence, string slug, string from, string to, string total, params string[] lines)
    {
        var (project, fund) = (id.Split(' ')[0], id.Split(' ')[1]);
        var match = fund == "SRB" ? "ERDF" : "SRB";
        return new(path, Encoding.UTF8.GetBytes(
            $"""
            Grant claim

            Funder,{fund}
            Programme,{(fund == "SRB" ? "SRB Round 5" : "Objective 2 2000-06")}
            Project reference,{project}
            Claimant,Manchester City Council
            Ledger,Manchester City Council
            Claim type,Quarterly
            Claim number,{id.Split(' ')[2]}
            Version,{version}
            Period from,{from}
            Period to,{to}
            Total claimed,"{total}"
            Prepared by,J. Clerk
            Prepared on,14/10/2000
            Certified by,F. Officer
            Certified on,20/10/2000

            Expenditure
            Line,Ledger reference,Date paid,Payee,Description,Cost heading,Capital or revenue,Gross cost,Eligible cost,Claimed,Match: {match}
            {string.Join("\n", lines.Select((line, i) => Line(i + 1, line.Split(','))))}

            """), Kind.Claim, id, version, pence, slug);
    }

    private static string Line(int number, string[] cells) =>
        $"{number},{cells[0]},{cells[1]},Payee of {cells[0]},Works {cells[0]},Works,Revenue,{string.Join(',', cells[2..])}";

    private static PoolFile Outcomes(string path, string id, string programme, string body, long pence, string slug, string money) => new(path, Encoding.UTF8.GetBytes(
        $"""
        Grant claim

        Funder,{id.Split(' ')[1].Replace('-', ' ')}
        Programme,{programme}
        Project reference,{id.Split(' ')[0]}
        Claimant,{body}
        Ledger,{body}
        Claim type,{(money.StartsWith("Unit", StringComparison.Ordinal) ? "Unit cost" : "Quarterly")}
        Claim number,1
        Period from,01/01/2001
        Period to,31/03/2001
        Total claimed,{pence / 100}.00
        Prepared by,J. Clerk
        Prepared on,14/04/2001
        Certified by,F. Officer
        Certified on,20/04/2001

        {money}

        Participants
        Person scheme,Person reference,Strand,Age at start,Months unemployed,Start,End
        Joint client register,P802,New Deal 25 Plus,41,27,02/10/2000,12/01/2001

        Outcomes
        Person reference,Outcome,Outcome date,Measured from,Weeks held,Claimed by,Shared with,Agreement
        P802,Job held for 13 weeks,23/03/2001,22/12/2000,13,{body},,

        """), Kind.Claim, id, 1, pence, slug);

    private static byte[] Registered(int version, string name, string more) => PlainBook.Of(
        ("Projects", $"""
            Project register
            Version | {version}

            Project reference | Project name | Accountable body | Organisation type | Nation | Region | Authority | Start | End
            SIM-A | {name} | Manchester City Council | Local authority | England | North West | Manchester | 01/01/2000 | 31/03/2002
            SIM-B | Play areas | Manchester City Council | Local authority | England | North West | Manchester | 01/01/2000 | 31/03/2002
            SIM-N | Job shop | Riverside NDC Partnership | Partnership | England | North West | Manchester | 01/04/2000 | 31/03/2002
            SIM-E | Personal advisers | Employment Service | Government agency | England | North West | Manchester | 01/04/2000 | 31/03/2002
            {(more.Length > 0 ? more + "Allotments | Manchester City Council | Local authority | England | North West | Manchester | 01/01/2000 | 31/03/2002" : "")}
            """),
        ("Awards", $"""
            Awards

            Project reference | Source | Programme | Route | Purpose | Capital or revenue | Basis | From | To | Award | Rate | Offer letter
            SIM-A | SRB | SRB Round 5 | | Works | Revenue | Defrayed | 01/01/2000 | 31/03/2002 | 50,000.00 | | SIM/SRB
            SIM-A | ERDF | Objective 2 2000-06 | Direct | Works | Revenue | Defrayed | 01/01/2000 | 31/03/2002 | 50,000.00 | 40% | SIM/ERDF
            SIM-B | SRB | SRB Round 5 | | Works | Revenue | Defrayed | 01/01/2000 | 31/03/2002 | 50,000.00 | | SIM/SRB
            SIM-N | NDC | Riverside NDC | | Help into work | Revenue | Defrayed | 01/04/2000 | 31/03/2002 | 80,000.00 | | SIM/NDC
            SIM-E | New Deal 25 Plus | New Deal 25 Plus | | Help into work | | Defrayed | 01/04/2000 | 31/03/2002 | 40,000.00 | | ES-ND25
            {(more.Length > 0 ? more + "SRB | SRB Round 5 | | Works | Revenue | Defrayed | 01/01/2000 | 31/03/2002 | 50,000.00 | | SIM/SRB" : "")}
            """),
        ("Match", """
            Match

            Project reference | Source | Matched fund | Kind | Public or private | European | From | To | Amount | Certificate | Signed by | Signed on | Guidance
            SIM-A | SRB | ERDF | Cash | Public | No | 01/01/2000 | 31/03/2002 | 50,000.00 | SIM-M1 | F. Officer | 20/12/1999 | Agreed by the programme office
            SIM-A | ERDF | SRB | Cash | Public | Yes | 01/01/2000 | 31/03/2002 | 50,000.00 | SIM-M2 | F. Officer | 20/12/1999 | Agreed by the programme office
            """),
        ("Prices", """
            Prices

            Source | Contract | Element | Unit price | From | To
            New Deal 25 Plus | ES-ND25 | Job held for 13 weeks | 400.00 | 01/04/2000 | 31/03/2002
            """));
}
