namespace FundingPipeline.Return;

/// <summary>What the headings of the register mean, a line each: heading, sort of answer, meaning, example, rules.</summary>
internal static class RegisterAdvice
{
    public const string Text = """
        [Projects] Every project there may be claims for, a row for each.
        Project reference | Text | The one name that claims call it by. | SEEDCORN-2000 | CLAIM-01
        Project name | Text | What it is called. | Seedcorn
        Accountable body | Text | Who answers for its money; a claim's references belong to its ledger unless the claim says otherwise. | Manchester City Council
        Organisation type | Text | What sort of body runs it: who may have an advance follows from it. | Local authority
        Nation | Text | Where it is: the Neighbourhood Renewal Fund and New Deal for Communities are England's alone. | England
        Region | Text | The region, where terms differ by region. | North West
        Authority | Text | The local authority, as sheet Accreditation names it. | Manchester
        Start | Day | First day of the project. | 01/01/2000
        End | Day | Last day of the project. | 31/12/2000
        Lead-in until | Day | The last day before it is expected to achieve anything. | 31/03/2000

        [Awards] What each fund has promised each project, a row for each award or part of one.
        Project reference | Text | As on sheet Projects. | SEEDCORN-2000
        Source | Source | The fund that promised it.
        Programme | Text | The programme or round, as claims will name it. | Objective 2 2000-06 | CLAIM-02
        Route | Text | By which route the money comes, where terms differ by route. | Direct
        Purpose | Text | What it is for. | Training
        Cost heading | Text | The cost heading it pays for. Blank: any. | Training | CLAIM-15
        Capital or revenue | Listed | What it pays for. Blank: both. | | CLAIM-16
        Basis | Listed | Whether a cost belongs to the day it was paid or the day it was incurred. Blank: the day it was paid. | | CLAIM-12
        From | Day | First day that it pays for. | 01/01/2000 | CLAIM-14
        To | Day | Last day that it pays for. | 31/12/2000 | CLAIM-14
        Award | Sum | How much. | 58886.47 | CLAIM-21 CLAIM-39
        Rate | Share | The share of eligible cost that it pays, where it pays a rate. | 40% | CLAIM-22 CLAIM-25
        Advance limit | Share | The most it pays ahead, as a share of the award. Blank: the fund's own terms. | 50%
        Held back | Share | What it keeps until closure, as a share of the award. Blank: the fund's own terms. | 20%
        Public match | Share | The least public match, as a share of eligible cost. Blank: the fund's own terms. | 25%
        Committed in | Text | The year in which the money was committed. | 2000
        Offer letter | Text | The letter's reference. | GONW/2000/117

        [Profile] What each award was to spend, a row for each year or claim.
        Project reference | Text | As on sheet Projects. | SEEDCORN-2000
        Source | Source | The fund.
        Programme | Text | As on sheet Awards. | Objective 2 2000-06
        Cost heading | Text | The cost heading the row is for, where the profile is divided by headings. Blank: all. | Staff
        Capital or revenue | Listed | What the row is for. Blank: both.
        Year | Text | The fund's own year. | 2000/01
        Claim date | Day | The day up to which a claim was due. | 31/03/2000
        Eligible | Sum | Eligible cost expected. | 36000.00
        Amount | Sum | Grant expected. | 14400.00

        [Match] Who has offered to match which fund, a row for each offer.
        Project reference | Text | As on sheet Projects. | SEEDCORN-2000
        Source | Source | Who gives it. | | JOINT-05
        Matched fund | Source | The fund that it stands beside. | | JOINT-05
        Kind | Listed | Money, or help that no money moves for. Blank: money. | | CLAIM-19
        Public or private | Listed | Whose money it is.
        European | Listed | Whether it is European money, which can never match European money. | | JOINT-05
        From | Day | First day of the offer. | 01/01/2000
        To | Day | Last day of the offer. | 31/12/2000
        Amount | Sum | How much is offered. | 36804.18 | JOINT-10
        Certificate | Text | The certificate's number. | M-117 | ESF-11
        Signed by | Text | Who signed it. | F. Officer
        Signed on | Day | When. | 20/12/1999
        Guidance | Text | The fund's paper that allows this source as match, where our own table says not stated. | Guidance note 4, section 2 | JOINT-06

        [Budgets] What a source can give to all projects together, a row for each year.
        Source | Source | A core budget or a pot of capital receipts, say. | | JOINT-11
        Year | Text | The financial year. | 2000/01 | JOINT-11
        Amount | Sum | What it can give in that year. | 250000.00 | JOINT-11

        [Apportionments] How shared costs are shared out, a row for each.
        Apportionment | Text | The name that claims give it. | RENT-99 | CLAIM-35
        Basis | Text | Shared out by what. | Floor area | CLAIM-37
        Part | Number | The project's part: 42 square metres, say. | 42 | CLAIM-35
        Whole | Number | Of the whole: 210 square metres. | 210 | CLAIM-35
        From | Day | First day it holds. | 01/04/1999
        To | Day | Last day it holds. | 31/03/2000
        Evidence | Text | Where the paper is kept. | Floor plan, file 3

        [Decisions] What funds have decided on claims, a row for each decision.
        Project reference | Text | As on sheet Projects. | SEEDCORN-2000
        Funder | Source | The fund that decided.
        Programme | Text | As on sheet Awards. | Objective 2 2000-06
        Claim number | Text | The claim decided on. | 2
        Decided on | Day | When. | 02/06/2000
        Approved | Money | How much of it was approved. | 14254.63
        Disallowed | Money | How much was not. | 250.00 | JOINT-14
        Reason | Text | Why not. | No receipted invoice
        By | Text | Who decided. | Government Office

        [Receipts] What funds have paid, a row for each payment.
        Date | Day | The day it reached the bank. | 12/06/2000
        Project reference | Text | As on sheet Projects. | SEEDCORN-2000
        Funder | Source | The fund that paid.
        Programme | Text | As on sheet Awards. | Objective 2 2000-06
        Amount | Money | How much. | 14254.63 | JOINT-20
        Claim number | Text | The claim it pays. | 2
        Kind | Text | What sort of payment. A recovery is money that went back. | Claim | JOINT-20

        [Factors] Figures that turn one unit into another, a row for each project and factor.
        Project reference | Text | As on sheet Projects. | SEEDCORN-2000
        Factor | Text | Which factor. | Hours per week | UNIT-02
        Value | Number | What it comes to. | 25 | UNIT-02
        From | Day | First day it holds. | 01/01/2000
        To | Day | Last day it holds. | 31/12/2000
        Source | Text | Who says so. | Letter of 4 January 2000

        [Agreements] Which bodies may both count one outcome, a row for each agreement.
        Agreement | Text | The name that claims give it. | SLA-7 | JOINT-08
        Outcome | Text | Which outcome. | Job | JOINT-08
        Body | Text | The one body. | Manchester City Council | JOINT-08
        Other body | Text | The other. | North West College | JOINT-08
        Basis | Text | What sort of agreement. | SLA
        From | Day | First day it holds. | 01/01/2000 | JOINT-08
        To | Day | Last day it holds. | 31/12/2000 | JOINT-08

        [Places] Where a fund's money may be spent, a row for each ward or postcode.
        Source | Source | The fund.
        Programme | Text | As on sheet Awards. Blank: any. | SRB Round 5
        Ward | Text | A ward in which it may be spent. | Moss Side
        Postcode | Text | Or a postcode. | M15 5RF
        From | Day | First day it holds. | 01/04/1999
        To | Day | Last day it holds. | 31/03/2006

        [Prices] What contracts pay for each unit, a row for each price.
        Source | Source | The fund that pays. | | ND-02
        Contract | Text | The contract, as claims will name it. | ND25-0042 | ND-02
        Element | Text | The unit, as claims will name it. | Week on programme | ND-02
        Unit price | Sum | For each. | 60.00 | ND-02
        From | Day | First day of the price. | 01/01/2000 | ND-02
        To | Day | Last day of the price. | 31/12/2000 | ND-02

        [Accreditation] The Neighbourhood Renewal Fund's yearly gates, a row for each authority and year.
        Authority | Text | As on sheet Projects. | Southfield | NRF-01
        Year | Text | The financial year. | 2001/02 | NRF-01
        Allocation | Sum | What it was given. | 1000000.00 | NRF-02
        Carry-in agreed | Sum | What it may bring over from the year before. | 25000.00 | NRF-03
        LSP member | Day | Since when it has been a member of the Local Strategic Partnership. | 02/04/2001 | NRF-01
        Strategy agreed | Day | When the strategy was agreed. | 15/05/2001 | NRF-01
        Statement of use agreed | Day | When the statement of use was agreed. | 29/06/2001 | NRF-01
        Accredited | Day | When the partnership was accredited. | 29/06/2001 | NRF-01

        [Terms] Terms of one offer letter that differ from the fund's own, a row for each.
        Project reference | Text | As on sheet Projects. | SEEDCORN-2000
        Source | Source | The fund.
        Programme | Text | As on sheet Awards. | Objective 2 2000-06
        Term | Text | Which term: the name of a table that command rules shows. | Held back | CLAIM-42 CLAIM-43
        Value | Text | What the letter says of it. | 20% | CLAIM-42
        From | Day | First day it holds. | 01/01/2000
        To | Day | Last day it holds. | 31/12/2000
        Offer letter | Text | The letter's reference. | GONW/2000/117

        [Calendars] Reporting periods that differ from a fund's own, a row for each.
        Source | Source | The fund.
        Period | Text | What it is called. | 2000 Q1
        From | Day | Its first day. | 01/01/2000
        To | Day | Its last day; it counts. | 31/03/2000

        [Answers] Answers to queries, a row for each.
        Finding | Text | The query's key, from findings.json or the answer that was sent. | CLAIM-12 and what follows it
        Answer | Text | What the answer is. | Paid on 4 April 2000
        By | Text | Who answers. | F. Officer
        On | Day | When. | 20/06/2000
        Reference | Text | The letter that says so. | E-mail of 20 June
        """;
}
