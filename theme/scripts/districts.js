// The postal districts of Great Britain: those of search/gazetteer/outcodes.csv in few bytes, as a test makes sure.
const NUMBERED =
  "AB10-16,21-25,30-39,41-45,51-56,99 AL1-10 B1-21,23-38,40,42-50,60-80,90-99 BA1-16,20-22 BB1-12,18 BD1-24,97-99 BH1-25,31 BL0-9,11,78 " +
  "BN1-3,5-18,20-27,41-45,50-52,88,95,99 BR1-8 BS1-11,13-16,20-32,34-37,39-41,48-49,98-99 CA1-28,95 CB1-11,21-25 " +
  "CF3,5,10-11,14-15,23-24,30-48,61-64,71-72,81-83,91,95,99 CH1-8,25-34,41-49,60-66,70,88,99 CM0-9,11-24,77,92,98-99 CO1-16 CR0,2-9,90 " +
  "CT1-21,50 CV1-13,21-23,31-37,47 CW1-12,98 DA1-18 DD1-11 DE1,3-7,11-15,21-24,45,55-56,65,72-75,99 DG1-14,16 DH1-9,97-99 DL1-17,98 " +
  "DN1-12,14-22,31-41 DT1-11 DY1-14 E1-18,20,22,98 EC1-4 EH1-49,51-55,91,95,99 EN1-11 EX1-24,31-39 FK1-21 FY1-8 " +
  "G1-5,11-15,20-23,31-34,40-46,51-53,58,60-79,81-84,90 GL1-20,50-56 GU1-12,14-35,46-47,51-52 HA0-9 HD1-9 HG1-5 HP1-23,27 HR1-9 HS1-9 " +
  "HU1-20 HX1-7 IG1-11 IP1-33,98 IV1-28,30-32,36,40-49,51-56,63,99 KA1-30 KT1-24 KW1-3,5-17 KY1-16,99 L1-40,67-72,74-75,80 LA1-23 LD1-8 " +
  "LE1-19,21,41,65,67,87,94-95 LL11-49,51-78 LN1-13 LS1-29,88,98-99 LU1-7 M1-9,11-35,38,40-41,43-46,50,60-61,90,99 ME1-20 MK1-19,40-46,77 " +
  "ML1-12 N1-22,81 NE1-13,15-49,61-71,85,88,92,98-99 NG1-25,31-34,80,90 NN1-18,29 NP4,7-8,10-13,15-16,18-20,22-26,44,90 NR1-35,99 NW1-11,26 " +
  "OL1-16 OX1-5,7,9-18,20,25-29,33,39,44,49 PA1-38,41-49,60-78,80 PE1-16,19-38 PH1-26,30-44,49-50 PL1-35,95 PO1-22,30-41 PR0-9,11,25-26 " +
  "RG1-2,4-10,12,14,17-31,40-42,45 RH1-20,77 RM1-20 S1-14,17-18,20-21,25-26,32-33,35-36,40-45,49,60-66,70-75,80-81,95-99 " +
  "SA1-20,31-48,61-73,80,99 SE1-28 SG1-19 SK1-17,22-23 SL0-9,60,95 SM1-7 SN1-16,25-26,38,99 SO14-25,30-32,40-43,45,50-53,97 SP1-11 SR1-8 " +
  "SS0-9,11-17,22,99 ST1-21,55 SW1-20,95 SY1-25,99 TA1-24 TD1-15 TF1-13 TN1-40 TQ1-14 TR1-27 TS1-29 TW1-20 UB1-11,18 W1-14 WA1-16,55,88 WC1-2 " +
  "WD3-7,17-19,23-25,99 WF1-17,90 WN1-8 WR1-15,99 WS1-15 WV1-16,98-99 YO1,7-8,10-19,21-26,30-32,41-43,51,60-62,90 ZE1-3";

// Only in the middle of London does a letter follow the number; many leave it out.
const LETTERED = /^(?:E1W|EC1[AMNPRVY]|EC2[AMNPRVY]|EC3[AMNPRV]|EC4[AMNPRVY]|N1[CP]|NW1W|SE1P|SW1[AEHPVWXY]|W1[A-DFGHJKSTUW]|WC1[ABEHNRVX]|WC2[ABEHNR])$/;

const numbers = new Map(NUMBERED.split(" ").map((area) => [area.match(/[A-Z]+/)[0], area.match(/\d.*/)[0].split(",").map((range) => range.split("-"))]));

/** Whether there is a postal district `outward`, in capitals, such as SG1. */
export function isDistrict(outward) {
  const [, area, number] = /^([A-Z]+)(0|[1-9]\d?)$/.exec(outward) ?? [];
  return LETTERED.test(outward) || Boolean(numbers.get(area)?.some(([from, to = from]) => Number(from) <= number && number <= Number(to)));
}
